package callsheet.commission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Chooses sessions one by one: always the one that fills most of what is missing for its price
 * (METHODS 7.4). Because that alone can be arbitrarily bad, the plan is also made without looking
 * at prices, and the better of the two is taken; it is worth at least (1 − 1/e)/2 of the best one
 * (Leskovec et al. 2007), as long as only money limits it.
 *
 * <p>A simplification of METHODS 7.2: expected yields are taken from what is missing as if they
 * were certain. An expectation of a minimum is less than the minimum of the expectations (Jensen),
 * so cells whose yield varies much are filled less than the plan says, and the plan turns away from
 * them too early.
 */
final class Planner {
  /** Less than this part of one target is nothing: rounding would never let a plan end. */
  private static final double NOTHING = 1e-9;

  private final List<Candidate> candidates;
  private final List<Goal> goals;
  private final double[] missing;
  private final Map<Candidate, Pick> picks = new LinkedHashMap<>();
  private BigDecimal money;

  private Planner(List<Candidate> candidates, List<Goal> goals, BigDecimal budget) {
    this.candidates =
        candidates.stream()
            .sorted(Comparator.comparing(Candidate::price).thenComparing(Candidate::sceneId))
            .toList();
    this.goals = goals;
    this.missing = goals.stream().mapToDouble(Goal::deficit).toArray();
    this.money = budget;
  }

  /**
   * The better of the two plans, of equal ones the cheaper: briefs in the order of their first
   * choice, each once. Of equally good sessions the cheaper is taken, then the one whose brief's id
   * comes first.
   */
  static List<Pick> plan(
      List<Candidate> candidates, List<Goal> goals, BigDecimal budget, int maxSessions) {
    var forMoney =
        new Planner(candidates, goals, budget)
            .filled(maxSessions, (gain, candidate) -> gain / candidate.price().doubleValue());
    var forGain =
        new Planner(candidates, goals, budget).filled(maxSessions, (gain, candidate) -> gain);
    double better = worth(forGain, goals) - worth(forMoney, goals);
    if (Math.abs(better) <= NOTHING) {
      return price(forGain).compareTo(price(forMoney)) < 0 ? forGain : forMoney;
    }
    return better > 0 ? forGain : forMoney;
  }

  private static BigDecimal price(List<Pick> plan) {
    return plan.stream().map(Pick::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a plan fills, in whole targets by weight. */
  static double worth(Collection<Pick> plan, List<Goal> goals) {
    double worth = 0;
    for (int goal = 0; goal < goals.size(); goal++) {
      double gain = 0;
      for (var pick : plan) {
        gain += pick.gain(goal);
      }
      worth += goals.get(goal).worth() * gain;
    }
    return worth;
  }

  private List<Pick> filled(int maxSessions, ToDoubleBiFunction<Double, Candidate> score) {
    for (int session = 0; session < maxSessions; session++) {
      var best = best(score);
      if (best.isEmpty()) {
        break;
      }
      var candidate = best.get();
      picks.computeIfAbsent(candidate, c -> new Pick(c, goals.size())).addSession(missing);
      money = money.subtract(candidate.price());
    }
    return new ArrayList<>(picks.values());
  }

  private Optional<Candidate> best(ToDoubleBiFunction<Double, Candidate> score) {
    Optional<Candidate> best = Optional.empty();
    double highest = 0;
    for (var candidate : candidates) {
      if (!isPossible(candidate)) {
        continue;
      }
      double gain = gain(candidate);
      double reached = score.applyAsDouble(gain, candidate);
      if (gain > NOTHING && reached > highest) {
        highest = reached;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private boolean isPossible(Candidate candidate) {
    var pick = picks.get(candidate);
    return candidate.price().compareTo(money) <= 0 && (pick == null || !pick.isFull());
  }

  private double gain(Candidate candidate) {
    double gain = 0;
    for (int goal = 0; goal < missing.length; goal++) {
      gain += goals.get(goal).worth() * candidate.gain(goal, missing[goal]);
    }
    return gain;
  }
}

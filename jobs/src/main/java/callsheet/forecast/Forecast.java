package callsheet.forecast;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.recordings.WantedCell;
import callsheet.statistics.credibility.AprioriCredibility;
import callsheet.statistics.credibility.Experience;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What one more session of each brief can be expected to bring.
 *
 * <p>Beforehand a brief is expected to bring of an emotion what others bring, and more of it if its
 * arc names it ({@link PlannedShift}); of a transition what its emotions would bring of it by
 * chance, times the lift that the transition has in all briefs; for a group of performers or
 * sessions what it brings in all, times the share that the group has in all briefs. Rare cells need
 * that: their own counts say nothing for hundreds of sessions. Then each brief's own sessions are
 * believed as far as they deserve ({@link AprioriCredibility}). A brief in another language than a
 * goal's brings nothing to it.
 */
public final class Forecast {
  /** Transitions for each product of two emotions in a session: about one in so many turns. */
  private static final double USUAL_LIFT = 0.03;

  private static final double USUAL_SHARE = 0.5;
  private static final double PRIOR_WEIGHT = 0.5;

  /** Below this nothing would be divided by. */
  private static final double LEAST_MEAN = 1e-6;

  private final Evidence evidence;
  private final PlannedShift shift;
  private final Map<WantedCell, Integer> places = new HashMap<>();
  private final OfGoal[] ofGoals;

  /** The forecast for one goal, by brief. */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  private record OfGoal(
      List<Integer> parents, double[] beforehand, AprioriCredibility credibility, double[] means) {}

  private Forecast(Evidence evidence) {
    this.evidence = evidence;
    this.shift = PlannedShift.of(evidence);
    this.ofGoals = new OfGoal[evidence.goals()];
    for (int goal = 0; goal < ofGoals.length; goal++) {
      places.put(evidence.wanted(goal), goal);
    }
  }

  /** The forecast after what was seen so far. */
  public static Forecast of(Evidence evidence) {
    var forecast = new Forecast(evidence);
    IntStream.range(0, evidence.goals())
        .boxed()
        .sorted(Comparator.comparingInt(forecast::depth))
        .forEach(goal -> forecast.ofGoals[goal] = forecast.ofGoal(goal));
    return forecast;
  }

  /** What one more session of a brief is expected to bring to a goal that it can serve. */
  public Expectation of(int brief, int goal) {
    var one = ofGoals[goal];
    return new Expectation(
        one.means[brief],
        one.beforehand[brief],
        origin(brief, goal),
        one.credibility.weight(brief),
        one.credibility.variance(brief),
        one.credibility.standardError(brief));
  }

  /**
   * One row a brief, one column a goal: what a session is expected to bring, and a part of how
   * unsure that is on top, so that briefs of which little is known get their chance.
   *
   * @param curiosity standard errors to be added
   */
  public double[][] hopes(double curiosity) {
    var hopes = new double[evidence.briefs()][ofGoals.length];
    for (int goal = 0; goal < ofGoals.length; goal++) {
      var one = ofGoals[goal];
      for (int brief = 0; brief < hopes.length; brief++) {
        if (!evidence.isBarred(brief, goal)) {
          hopes[brief][goal] = one.means[brief] + curiosity * one.credibility.standardError(brief);
        }
      }
    }
    return hopes;
  }

  private Origin origin(int brief, int goal) {
    return switch (ofGoals[goal].parents.size()) {
      case 0 -> evidence.isPlanned(brief, goal) ? Origin.PLANNED : Origin.NOT_PLANNED;
      case 1 -> Origin.WHOLE;
      default -> Origin.EMOTIONS;
    };
  }

  /** A goal is made of less deep ones. */
  private int depth(int goal) {
    var wanted = evidence.wanted(goal);
    boolean isGroup = !wanted.stratum().equals(Stratum.ALL);
    return (wanted.cell().kind() == CellKind.EMOTION ? 0 : 2) + (isGroup ? 1 : 0);
  }

  private OfGoal ofGoal(int goal) {
    var parents = parents(goal);
    var beforehand = parents.isEmpty() ? shift.means(goal) : ofParents(goal, parents);
    var experience =
        IntStream.range(0, evidence.briefs()).mapToObj(brief -> experience(brief, goal)).toList();
    var credibility = AprioriCredibility.of(experience, beforehand);
    var means = new double[evidence.briefs()];
    for (int brief = 0; brief < means.length; brief++) {
      means[brief] = evidence.isBarred(brief, goal) ? 0 : credibility.mean(brief);
    }
    return new OfGoal(parents, beforehand, credibility, means);
  }

  /** A barred brief has no experience: that it brings nothing is known, and not learned from. */
  private Experience experience(int brief, int goal) {
    return evidence.isBarred(brief, goal)
        ? new Experience(0, 0, 0)
        : new Experience(
            evidence.sessions(brief), evidence.sum(brief, goal), evidence.squares(brief, goal));
  }

  /** The goals of which this one is a part or a combination; none when it stands for itself. */
  private List<Integer> parents(int goal) {
    var cell = evidence.wanted(goal).cell();
    var stratum = evidence.wanted(goal).stratum();
    var whole = places.get(new WantedCell(cell, Stratum.ALL));
    if (whole != null && whole != goal) {
      return List.of(whole);
    }
    if (cell.kind() == CellKind.EMOTION) {
      return List.of();
    }
    var from = emotion(cell.from(), stratum);
    var to = emotion(Objects.requireNonNull(cell.to()), stratum);
    return from < 0 || to < 0 ? List.of() : List.of(from, to);
  }

  private int emotion(String name, Stratum stratum) {
    var cell = Cell.emotion(name);
    int whole = places.getOrDefault(new WantedCell(cell, Stratum.ALL), -1);
    return places.getOrDefault(new WantedCell(cell, stratum), whole);
  }

  private double[] ofParents(int goal, List<Integer> parents) {
    double seen = PRIOR_WEIGHT * (parents.size() == 1 ? USUAL_SHARE : USUAL_LIFT);
    double expected = PRIOR_WEIGHT;
    var products = new double[evidence.briefs()];
    for (int brief = 0; brief < products.length; brief++) {
      products[brief] = 1;
      for (int parent : parents) {
        products[brief] *= ofGoals[parent].means[brief];
      }
      if (!evidence.isBarred(brief, goal)) {
        seen += evidence.sum(brief, goal);
        expected += evidence.sessions(brief) * products[brief];
      }
    }
    double factor = seen / expected;
    return IntStream.range(0, products.length)
        .mapToDouble(brief -> Math.max(LEAST_MEAN, factor * products[brief]))
        .toArray();
  }
}

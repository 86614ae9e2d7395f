package callsheet.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * A cheap cover, not the cheapest: by turns the offer that gains most for the money, found lazily
 * as gains only fall (Wolsey 1982; Minoux 1978), and then without those that later ones have made
 * needless.
 */
final class CoverGreedy {
  /** As near to the level as this has reached it: sums of doubles round. */
  private static final double ROUNDING = 1e-9;

  private final CoverProblem problem;
  private final CoverCredits credits;
  private final TreeSet<Integer> chosen = new TreeSet<>();

  private CoverGreedy(CoverProblem problem) {
    this.problem = problem;
    this.credits = new CoverCredits(problem);
  }

  /** A cover that begins with some offers: others come where they do not reach the level. */
  static List<Integer> from(CoverProblem problem, Collection<Integer> first) {
    var greedy = new CoverGreedy(problem);
    first.forEach(greedy::choose);
    greedy.fill();
    greedy.prune();
    return List.copyOf(greedy.chosen);
  }

  private record Candidate(int offer, double gainForMoney) {}

  private void choose(int offer) {
    chosen.add(offer);
    credits.add(offer);
  }

  private boolean isReached(double reached) {
    return reached >= problem.level() - ROUNDING;
  }

  private void fill() {
    var queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Candidate::gainForMoney)
                .reversed()
                .thenComparing(Candidate::offer));
    for (int offer = 0; offer < problem.offers().size(); offer++) {
      if (!chosen.contains(offer)) {
        queue.add(candidate(offer));
      }
    }
    while (!isReached(credits.reached()) && !queue.isEmpty()) {
      var first = candidate(queue.remove().offer());
      var next = queue.peek();
      if (next != null && first.gainForMoney() < next.gainForMoney()) {
        queue.add(first);
      } else if (first.gainForMoney() > 0) {
        choose(first.offer());
      } else {
        return;
      }
    }
  }

  private Candidate candidate(int offer) {
    return new Candidate(offer, credits.gain(offer) / problem.offers().get(offer).price());
  }

  /** Takes back what is not needed: first of what is lost least for the money. */
  private void prune() {
    var losses = new ArrayList<Candidate>();
    for (int offer : chosen) {
      double price = problem.offers().get(offer).price();
      losses.add(new Candidate(offer, credits.loss(offer) / price));
    }
    losses.sort(
        Comparator.comparingDouble(Candidate::gainForMoney).thenComparing(Candidate::offer));
    for (var candidate : losses) {
      if (isReached(credits.reached() - credits.loss(candidate.offer()))) {
        credits.remove(candidate.offer());
        chosen.remove(candidate.offer());
      }
    }
  }
}

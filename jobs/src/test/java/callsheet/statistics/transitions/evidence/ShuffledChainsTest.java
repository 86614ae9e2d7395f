package callsheet.statistics.transitions.evidence;

import static callsheet.statistics.transitions.GoldenChains.EMOTIONS;
import static callsheet.statistics.transitions.GoldenChains.WITHIN;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Trillionths;
import callsheet.statistics.transitions.GoldenChains;
import callsheet.statistics.transitions.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against 4999 shuffles of the corpus by R, whose errors are those of so many draws. */
class ShuffledChainsTest {
  private static final GoldenValue SHUFFLES =
      GoldenValue.file("04_transition_stats_R").get("permutation_within_chain");
  private static final double DRAWS = SHUFFLES.get("B").asLong();

  private final List<Segment> segments = GoldenChains.segments(WITHIN);
  private final long[][] observed =
      GoldenChains.matrix(GoldenChains.table(GoldenChains.pairs(WITHIN)));

  @Test
  void momentsAreThoseOfTheShufflesAndTheMeanIsExact() {
    var sums = new ChanceSums(EMOTIONS.size());
    segments.forEach(segment -> sums.add(new OrderMoments(GoldenChains.series(segment))));
    for (int from = 0; from < observed.length; from++) {
      for (int to = 0; to < observed.length; to++) {
        double expected = sums.expected(from, to) / (double) Trillionths.ONE;
        double spread = Math.sqrt(sums.variance(from, to) / (double) Trillionths.ONE);
        double z = (observed[from][to] - expected) / spread;
        at("exact_mean", from, to).assertIs(expected);
        at("mean", from, to).assertIsNear(expected, 4 * spread / Math.sqrt(DRAWS));
        at("sd", from, to).assertIsNear(spread, 4 * spread / Math.sqrt(2 * DRAWS));
        at("z", from, to).assertIsNear(z, 4 * Math.sqrt((1 + z * z / 2) / DRAWS));
      }
    }
  }

  @Test
  void exactTailsAreThoseOfTheShuffles() {
    for (int from = 0; from < observed.length; from++) {
      for (int to = 0; to < observed.length; to++) {
        var tails = exact(from, to).tails((int) observed[from][to]);
        double upper = error(tails.upper());
        double lower = error(tails.lower());
        at("p_ge", from, to).assertIsNear(tails.upper(), upper);
        at("p_le", from, to).assertIsNear(tails.lower(), lower);
        SHUFFLES
            .get("p_two")
            .get(from + to * observed.length)
            .assertIsNear(tails.twoSided(), 2 * Math.max(upper, lower));
      }
    }
  }

  private ExactPairCount exact(int from, int to) {
    var exact = new ExactPairCount();
    for (var segment : segments) {
      var series = GoldenChains.series(segment);
      int before = (int) series.total(from);
      if (from == to) {
        exact.addStays(series.turns(), before);
      } else {
        exact.addChanges(series.turns(), before, (int) series.total(to));
      }
    }
    return exact;
  }

  /** Four standard errors of a share of the draws, to which the observed order is added. */
  private static double error(double tail) {
    return 4 * Math.sqrt(tail * (1 - tail) / DRAWS) + 1 / DRAWS;
  }

  private static GoldenValue at(String statistic, int from, int to) {
    return SHUFFLES.get(statistic).get(from).get(to);
  }
}

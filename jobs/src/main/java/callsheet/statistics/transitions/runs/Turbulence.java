package callsheet.statistics.transitions.runs;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;

/**
 * Elzinga's turbulence of a sequence of runs, at least 1: log2 of the number of distinct
 * subsequences of its emotions, more if its runs are equally long (Elzinga and Liefbroer 2007). An
 * optional summary of a chain (METHODS 2.8).
 */
public final class Turbulence {
  private static final double LN_2 = Math.log(2);

  private Turbulence() {}

  /** The turbulence; {@code NO_DATA} without runs. */
  public static Estimate<Double> of(List<EmotionRun> runs) {
    if (runs.isEmpty()) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    double mean = runs.stream().mapToInt(EmotionRun::length).average().orElseThrow();
    double variance =
        runs.stream()
            .mapToDouble(run -> (run.length() - mean) * (run.length() - mean))
            .sorted()
            .average()
            .orElseThrow();
    // The variance of as many runs if all but one were a turn long.
    double largest = (runs.size() - 1) * (mean - 1) * (mean - 1);
    double bits =
        log2(distinctSubsequences(runs)) + Math.log((largest + 1) / (variance + 1)) / LN_2;
    return Estimate.of(bits);
  }

  /** Of the emotions of the runs, with the empty one. */
  static BigInteger distinctSubsequences(List<EmotionRun> runs) {
    var count = BigInteger.ONE;
    var beforeLast = new HashMap<Integer, BigInteger>();
    for (EmotionRun run : runs) {
      var before = count;
      // Each subsequence with and without the emotion, but for those that its last one had made.
      count = count.shiftLeft(1).subtract(beforeLast.getOrDefault(run.emotion(), BigInteger.ZERO));
      beforeLast.put(run.emotion(), before);
    }
    return count;
  }

  private static double log2(BigInteger number) {
    int shift = Math.max(0, number.bitLength() - 62);
    return shift + Math.log(number.shiftRight(shift).doubleValue()) / LN_2;
  }
}

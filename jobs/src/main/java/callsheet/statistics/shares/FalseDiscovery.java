package callsheet.statistics.shares;

import static java.util.Comparator.comparingDouble;

import callsheet.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * P-values adjusted for how many were looked at, so that at most the given share of those below a
 * level are false alarms (METHODS 1.8). One published table is one family. P-values that are
 * undefined stay so and do not count as looked at.
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /** For tests that are independent or depend positively (Benjamini and Hochberg 1995). */
  public static List<Estimate<Double>> benjaminiHochberg(List<Estimate<Double>> pValues) {
    return adjusted(pValues, 1);
  }

  /**
   * For tests that depend in any way, as the cells of a table do (Benjamini and Yekutieli 2001):
   * more cautious by 1 + 1/2 + … + 1/m.
   */
  public static List<Estimate<Double>> benjaminiYekutieli(List<Estimate<Double>> pValues) {
    long tests = pValues.stream().filter(p -> p.value() != null).count();
    double harmonic = 0;
    for (long rank = tests; rank >= 1; rank--) {
      harmonic += 1.0 / rank;
    }
    return adjusted(pValues, harmonic);
  }

  /** From the largest down: p·factor·m/rank, and never more than that of a larger p. */
  private static List<Estimate<Double>> adjusted(List<Estimate<Double>> pValues, double factor) {
    pValues.forEach(FalseDiscovery::requireProbability);
    var descending =
        IntStream.range(0, pValues.size())
            .filter(i -> pValues.get(i).value() != null)
            .boxed()
            .sorted(comparingDouble((Integer i) -> value(pValues.get(i))).reversed())
            .toList();
    var adjusted = new ArrayList<>(pValues);
    double smallest = 1;
    for (int i = 0; i < descending.size(); i++) {
      int test = descending.get(i);
      double rank = descending.size() - i;
      // The multiplier first: it is at least 1 even after rounding, so no p-value is lowered.
      double multiplier = factor * descending.size() / rank;
      smallest = Math.min(smallest, value(pValues.get(test)) * multiplier);
      adjusted.set(test, Estimate.of(smallest));
    }
    return List.copyOf(adjusted);
  }

  private static double value(Estimate<Double> pValue) {
    return Objects.requireNonNull(pValue.value());
  }

  private static void requireProbability(Estimate<Double> pValue) {
    if (pValue.value() != null && !(pValue.value() >= 0 && pValue.value() <= 1)) {
      throw new IllegalArgumentException("Invalid p-value: " + pValue.value());
    }
  }
}

package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/**
 * HD-D: the expected type-token ratio of a few tokens drawn at random without replacement, 0 to 1
 * (McCarthy and Jarvis 2010; METHODS 3.6). It is a function of the type counts, so it needs no
 * order and follows merged counts exactly. Some software prints it times the sample.
 */
public final class HypergeometricDiversity {
  /** The sample that everybody takes. */
  public static final int SAMPLE = 42;

  private HypergeometricDiversity() {}

  /** HD-D of 42 tokens; {@code TOO_SHORT} when there are fewer. */
  public static Estimate<Double> of(TypeCounts counts) {
    return of(counts, SAMPLE);
  }

  /** HD-D of a sample of any size. */
  static Estimate<Double> of(TypeCounts counts, int sample) {
    long tokens = counts.tokens();
    if (tokens < sample) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    double expectedTypes = 0;
    for (var types : counts.typesByCount().entrySet()) {
      expectedTypes += types.getValue() * (1 - absence(types.getKey(), tokens, sample));
    }
    return Estimate.of(expectedTypes / sample);
  }

  /** The probability that none of a type's tokens is in the sample. */
  private static double absence(long count, long tokens, int sample) {
    double absence = 1;
    for (int drawn = 0; drawn < sample && absence > 0; drawn++) {
      absence *= (double) Math.max(0, tokens - count - drawn) / (tokens - drawn);
    }
    return absence;
  }
}

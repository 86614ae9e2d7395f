package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;

/**
 * How open the label of a turn is: because annotators are unsure or because its emotions are mixed;
 * a fit cannot tell these apart, so keep the entropy of the votes beside it ({@link
 * callsheet.statistics.diversity.Entropy#evenness}; METHODS 4.5).
 */
public final class Ambiguity {
  private Ambiguity() {}

  /**
   * The entropy of the posterior against that of equal chances of all labels, 0 to 1; {@code
   * NO_VARIATION} for a scheme of one label.
   */
  public static Estimate<Double> of(TurnPosterior posterior) {
    int categories = posterior.shares().length;
    return categories == 1
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of(Math.min(1, bits(posterior) / (Math.log(categories) / Math.log(2))));
  }

  /** The entropy of the posterior in bits. */
  public static double bits(TurnPosterior posterior) {
    // Summed in ascending order: a permutation of the labels does not show.
    double nats =
        Arrays.stream(posterior.shares())
            .filter(share -> share > 0)
            .sorted()
            .map(share -> -share * Math.log(share))
            .sum();
    return Math.max(0, nats / Math.log(2));
  }
}

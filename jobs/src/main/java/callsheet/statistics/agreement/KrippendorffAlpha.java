package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;

/**
 * Agreement beyond chance of any number of annotators, any of whom may have skipped any turn: 1 is
 * full agreement, 0 what labels drawn at random would reach (Krippendorff 2004, 2011; METHODS 4.2).
 *
 * @param alpha 1 − observed / expected, at most 1, below 0 where annotators differ systematically
 * @param observed disagreement within turns, D_o; its unit is that of the metric
 * @param expected disagreement of all labels with all others, D_e
 * @param labels labels on turns that have two or more
 */
public record KrippendorffAlpha(double alpha, double observed, double expected, double labels) {

  /**
   * The alpha of the coincidences; {@code NO_DATA} when no turn has two labels, {@code
   * NO_VARIATION} when all labels are the same: nobody knows then whether others would be told
   * apart.
   */
  public static Estimate<KrippendorffAlpha> of(Coincidences coincidences, AlphaMetric metric) {
    double labels = coincidences.labels();
    double within = 0;
    double between = 0;
    for (int label = 0; label < coincidences.categories(); label++) {
      for (int other = 0; other < coincidences.categories(); other++) {
        double difference = metric.squared(coincidences, label, other);
        within += coincidences.of(label, other) * difference;
        between += coincidences.labels(label) * coincidences.labels(other) * difference;
      }
    }
    return of(labels, within, between);
  }

  /**
   * From the sums of squared differences.
   *
   * @param within over coincidences
   * @param between over all ordered pairs of labels
   */
  static Estimate<KrippendorffAlpha> of(double labels, double within, double between) {
    if (labels <= 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (labels <= 1 || between <= 0) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    double observed = within / labels;
    double expected = between / (labels * (labels - 1));
    return Estimate.of(new KrippendorffAlpha(1 - observed / expected, observed, expected, labels));
  }

  /**
   * The alpha of a replicate of the bootstrap over sessions: their pairs are summed, each session's
   * as often as it was drawn. Pairs are never drawn by themselves, for those of a session are not
   * independent.
   *
   * @param sessions at least one
   * @param draws how often each session was drawn, in the same order (METHODS 0.9)
   */
  public static Estimate<KrippendorffAlpha> ofReplicate(
      List<LabelPairs> sessions, long[] draws, AlphaMetric metric) {
    if (sessions.isEmpty() || sessions.size() != draws.length) {
      throw new IllegalArgumentException(
          "Invalid draws: %d of %d sessions".formatted(draws.length, sessions.size()));
    }
    var first = sessions.get(0);
    var sum = new LabelPairs(first.categories(), (long) first.unit());
    for (int session = 0; session < draws.length; session++) {
      if (draws[session] != 0) {
        sum.add(sessions.get(session), draws[session]);
      }
    }
    return of(new Coincidences(sum), metric);
  }
}

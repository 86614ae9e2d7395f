package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of one annotator (METHODS 4.6).
 *
 * @param labels labels given; an annotation that names several counts as one
 * @param schemeShare share of the scheme's labels that the annotator has used at least once
 * @param recall probability of calling a turn by its true label, for each label: the diagonal of
 *     the confusion
 * @param accuracy the same over labels as common as they are in the corpus, Σ p_j π_jj
 * @param leaveOneOut agreement with the others, in which the annotator has no part
 * @param bias for each label, how often the annotator gave it over how often the others would have;
 *     {@code NO_DATA} where nothing could be compared, {@code ZERO_MARGIN} where they never would
 * @param attention how much labels depend on the turn, 0 to 1: near 0 is spam (the spam score of
 *     METHODS)
 * @param isPooled whether recall, accuracy and attention are those of all annotators of few labels
 */
public record AnnotatorReport(
    double labels,
    double schemeShare,
    List<Double> recall,
    double accuracy,
    LeaveOneOut leaveOneOut,
    List<Estimate<Double>> bias,
    Estimate<Double> attention,
    boolean isPooled) {

  /** The report of an annotator who labelled something. */
  public static AnnotatorReport of(int annotator, AnnotatorModel model, AnnotatorSums sums) {
    int categories = sums.categories();
    var confusion = model.confusion(annotator);
    var prior = model.priorOf(annotator);
    long used =
        IntStream.range(0, categories).filter(label -> sums.given(annotator, label) > 0).count();
    return new AnnotatorReport(
        IntStream.range(0, categories).mapToDouble(label -> sums.given(annotator, label)).sum(),
        (double) used / categories,
        IntStream.range(0, categories).mapToObj(label -> confusion[label][label]).toList(),
        IntStream.range(0, categories)
            .mapToDouble(label -> prior[label] * confusion[label][label])
            .sum(),
        sums.leaveOneOut(annotator),
        IntStream.range(0, categories).mapToObj(label -> bias(sums, annotator, label)).toList(),
        attention(confusion),
        model.roster().isPooled(annotator));
  }

  private static Estimate<Double> bias(AnnotatorSums sums, int annotator, int label) {
    double expected = sums.expected(annotator, label);
    if (sums.leaveOneOut(annotator).labels() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    return expected <= 0
        ? Estimate.undefined(Reason.ZERO_MARGIN)
        : Estimate.of(sums.compared(annotator, label) / expected);
  }

  /**
   * The mean total variation between two rows of a confusion: 0 when the annotator says the same
   * whatever the turn is, 1 when no label is ever given to turns of two kinds. {@code NO_VARIATION}
   * for a scheme of one label.
   */
  static Estimate<Double> attention(double[][] confusion) {
    double sum = 0;
    int pairs = 0;
    for (int row = 0; row < confusion.length; row++) {
      for (int other = 0; other < row; other++) {
        sum += totalVariation(confusion[row], confusion[other]);
        pairs++;
      }
    }
    return pairs == 0 ? Estimate.undefined(Reason.NO_VARIATION) : Estimate.of(sum / pairs);
  }

  private static double totalVariation(double[] shares, double[] others) {
    return IntStream.range(0, shares.length)
            .mapToDouble(label -> Math.abs(shares[label] - others[label]))
            .sum()
        / 2;
  }
}

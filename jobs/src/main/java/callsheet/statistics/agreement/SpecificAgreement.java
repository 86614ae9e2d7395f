package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.stream.IntStream;

/**
 * Agreement on one label: of the annotations that name it, the share that the turn's others share
 * (METHODS 6.2, PA_e).
 *
 * @param agreement o_ee / n_e
 * @param labels annotations that name it on turns of two labels or more, n_e
 * @param turns shares of those turns' labels that it has, summed
 */
public record SpecificAgreement(double agreement, double labels, double turns) {

  /** The agreement on a label; {@code NO_DATA} when nobody named it where others voted. */
  public static Estimate<SpecificAgreement> of(LabelPairs pairs, int label) {
    var coincidences = new Coincidences(pairs);
    double labels = coincidences.labels(label);
    return labels <= 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(
            new SpecificAgreement(
                coincidences.of(label, label) / labels, labels, turns(pairs, label)));
  }

  /** The agreement alone, of coincidences that were summed elsewhere. */
  public static Estimate<Double> of(Coincidences coincidences, int label) {
    double labels = coincidences.labels(label);
    return labels <= 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(coincidences.of(label, label) / labels);
  }

  private static double turns(LabelPairs pairs, int label) {
    int categories = pairs.categories();
    return pairs.massByLabels().entrySet().stream()
        .mapToDouble(
            masses ->
                IntStream.range(0, categories)
                        .mapToLong(other -> masses.getValue()[label * categories + other])
                        .sum()
                    / (pairs.unit() * masses.getKey() * (masses.getKey() - 1)))
        .sum();
  }
}

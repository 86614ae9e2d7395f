package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/**
 * How often annotators say the same, chance included: three averages of it, which differ where
 * turns have different numbers of labels (METHODS 4.1).
 *
 * @param meanOverTurns share of a turn's pairs that agree, averaged over turns
 * @param pooledOverPairs share of all pairs that agree: turns of many labels dominate
 * @param krippendorff each label of a turn counts once, 1 − D_o: the one to publish
 */
public record PercentAgreement(double meanOverTurns, double pooledOverPairs, double krippendorff) {

  /** The agreement of the pairs; {@code NO_DATA} when no turn has two labels. */
  public static Estimate<PercentAgreement> of(LabelPairs pairs) {
    var agreed = new Averages();
    var all = new Averages();
    int categories = pairs.categories();
    pairs
        .massByLabels()
        .forEach(
            (labels, masses) -> {
              for (int cell = 0; cell < masses.length; cell++) {
                all.add(labels, masses[cell]);
                agreed.add(labels, cell / categories == cell % categories ? masses[cell] : 0);
              }
            });
    return all.pairs <= 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(
            new PercentAgreement(
                agreed.turns / all.turns, agreed.pairs / all.pairs, agreed.labels / all.labels));
  }

  /** The same pairs counted in turns, in pairs and in labels. */
  private static final class Averages {
    private double turns;
    private double pairs;
    private double labels;

    private void add(double size, long mass) {
      pairs += mass;
      labels += mass / (size - 1);
      turns += mass / (size * (size - 1));
    }
  }
}

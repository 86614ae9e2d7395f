package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;

/**
 * Agreement beyond chance of two annotators on the turns that both labelled (Cohen 1960, 1968;
 * METHODS 4.3). The standard errors take turns as independent, which those of a session are not:
 * they describe a pair, they do not compare pairs.
 *
 * @param kappa (observed − chance) / (1 − chance)
 * @param observed agreement, weighted, p_o
 * @param chance agreement of independent annotators with these margins, p_e
 * @param standardError of kappa (Fleiss, Cohen and Everitt 1969)
 * @param nullStandardError of kappa if the annotators were independent
 */
public record CohenKappa(
    double kappa, double observed, double chance, double standardError, double nullStandardError) {

  /** How much two labels agree, 0 to 1. */
  @FunctionalInterface
  private interface Weight {
    double of(int label, int otherLabel);
  }

  /** The kappa of labels that are the same or not. */
  public static Estimate<CohenKappa> of(long[][] table) {
    return of(table, (label, other) -> label == other ? 1 : 0);
  }

  /** The kappa of ranks that disagree as much as there are ranks between them. */
  public static Estimate<CohenKappa> linear(long[][] table) {
    return of(table, (rank, other) -> 1 - distance(rank, other, table.length));
  }

  /** The kappa of ranks that disagree by the square of that. */
  public static Estimate<CohenKappa> quadratic(long[][] table) {
    return of(table, (rank, other) -> 1 - Math.pow(distance(rank, other, table.length), 2));
  }

  /** The 95 % interval, kappa ± 1.96 standard errors. */
  public Interval interval() {
    double reach = Interval.Z_95 * standardError;
    return new Interval(kappa - reach, kappa + reach);
  }

  private static double distance(int rank, int other, int ranks) {
    return ranks == 1 ? 0 : Math.abs(rank - other) / (ranks - 1.0);
  }

  /**
   * {@code NO_DATA} for an empty table, {@code NO_VARIATION} when chance alone would agree fully,
   * as it does where both annotators used one and the same label only.
   */
  private static Estimate<CohenKappa> of(long[][] table, Weight weight) {
    var shares = new PairShares(table);
    if (shares.total() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (shares.isOneCell()) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    double observed = shares.mean((a, b) -> shares.cell(a, b), weight::of);
    double chance = shares.mean((a, b) -> shares.row(a) * shares.column(b), weight::of);
    double kappa = (observed - chance) / (1 - chance);
    double scale = Math.sqrt((double) shares.total()) * (1 - chance);
    return Estimate.of(
        new CohenKappa(
            kappa,
            observed,
            chance,
            deviation(shares, weight, kappa, chance) / scale,
            nullDeviation(shares, weight, chance) / scale));
  }

  /** Of w_ab − (w̄_a + w̄_b)(1 − κ) about its mean κ − p_e(1 − κ), under the observed shares. */
  private static double deviation(PairShares shares, Weight weight, double kappa, double chance) {
    double mean = kappa - chance * (1 - kappa);
    double square =
        shares.mean(
            (a, b) -> shares.cell(a, b),
            (a, b) -> {
              double score =
                  weight.of(a, b) - marginalWeights(shares, weight, a, b) * (1 - kappa) - mean;
              return score * score;
            });
    return Math.sqrt(square);
  }

  /** The same if the annotators are independent and kappa is 0. */
  private static double nullDeviation(PairShares shares, Weight weight, double chance) {
    double square =
        shares.mean(
            (a, b) -> shares.row(a) * shares.column(b),
            (a, b) -> {
              double score = weight.of(a, b) - marginalWeights(shares, weight, a, b) + chance;
              return score * score;
            });
    return Math.sqrt(square);
  }

  /** w̄_a + w̄_b: how much each of the labels agrees with a label of the other by chance. */
  private static double marginalWeights(PairShares shares, Weight weight, int label, int other) {
    double sum = 0;
    for (int any = 0; any < shares.categories(); any++) {
      sum += shares.column(any) * weight.of(label, any) + shares.row(any) * weight.of(any, other);
    }
    return sum;
  }
}

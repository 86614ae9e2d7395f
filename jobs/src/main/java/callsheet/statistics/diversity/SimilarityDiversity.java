package callsheet.statistics.diversity;

import callsheet.statistics.Masses;
import java.util.stream.IntStream;

/**
 * Effective numbers of categories that resemble each other (Leinster and Cobbold 2012, eq. 1): two
 * of a kind count little more than one. With nothing alike they are the Hill numbers.
 */
public final class SimilarityDiversity {
  private SimilarityDiversity() {}

  /**
   * The effective numbers, order 0 no longer whole; all 0 without any mass.
   *
   * @param similarities symmetric, none negative, 1 on the diagonal: 1 minus a distance of at most
   *     1, say
   */
  public static HillNumbers of(long[] masses, double[][] similarities) {
    SimilarityMatrix.check(similarities, masses.length, 1, 0);
    if (Masses.sortedPositive(masses).length == 0) {
      return HillNumbers.of(masses);
    }
    var ordinariness = ordinariness(masses, similarities);
    double total = Masses.total(masses);
    double order0 = 0;
    double nats = 0;
    double order2 = 0;
    double largest = 0;
    for (int category = 0; category < masses.length; category++) {
      double share = masses[category] / total;
      if (share > 0) {
        order0 += share / ordinariness[category];
        nats -= share * Math.log(ordinariness[category]);
        order2 += share * ordinariness[category];
        largest = Math.max(largest, ordinariness[category]);
      }
    }
    return new HillNumbers(order0, Math.exp(nats), 1 / order2, 1 / largest);
  }

  /**
   * How alike each category is to one drawn at random, itself among them (Ricotta and Szeidl 2006);
   * there must be some mass.
   */
  static double[] ordinariness(long[] masses, double[][] similarities) {
    double total = Masses.total(masses);
    return IntStream.range(0, masses.length)
        .mapToDouble(
            category ->
                IntStream.range(0, masses.length)
                    .mapToDouble(other -> similarities[category][other] * (masses[other] / total))
                    .sum())
        .toArray();
  }
}

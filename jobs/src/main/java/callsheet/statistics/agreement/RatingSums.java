package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums of ratings on a scale with too many steps for a matrix, such as valence: enough for the
 * interval alpha, which needs only sums of squares (METHODS 4.2, VAD). They are exact integers, add
 * over turns and sessions, and subtract.
 */
public final class RatingSums {
  private final SortedMap<Integer, Moments> byRatings = new TreeMap<>();

  /**
   * Sums over turns with equally many ratings.
   *
   * @param turns how many
   * @param total of the ratings
   * @param squares of the squared ratings
   * @param squaredTotals of the squares of each turn's total
   */
  record Moments(BigInteger turns, BigInteger total, BigInteger squares, BigInteger squaredTotals) {
    static final Moments NONE =
        new Moments(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    Moments plus(Moments other, BigInteger weight) {
      return new Moments(
          turns.add(other.turns.multiply(weight)),
          total.add(other.total.multiply(weight)),
          squares.add(other.squares.multiply(weight)),
          squaredTotals.add(other.squaredTotals.multiply(weight)));
    }

    /** Of the squared differences within turns, over ordered pairs. */
    BigInteger within(int ratings) {
      return squares.multiply(BigInteger.valueOf(ratings)).subtract(squaredTotals).shiftLeft(1);
    }
  }

  /**
   * Adds the ratings of one turn, one by each annotator; fewer than two tell nothing.
   *
   * @param ratings in whole steps of any size, the same for all turns: thousandths, say
   */
  public void add(long... ratings) {
    if (ratings.length > 1) {
      var total = BigInteger.ZERO;
      var squares = BigInteger.ZERO;
      for (long rating : ratings) {
        total = total.add(BigInteger.valueOf(rating));
        squares = squares.add(BigInteger.valueOf(rating).pow(2));
      }
      add(ratings.length, new Moments(BigInteger.ONE, total, squares, total.pow(2)), 1);
    }
  }

  /** Adds the ratings of other turns, {@code weight} times; −1 takes them away. */
  public void add(RatingSums others, long weight) {
    others.byRatings.forEach((ratings, moments) -> add(ratings, moments, weight));
  }

  private void add(int ratings, Moments moments, long weight) {
    byRatings.merge(
        ratings,
        Moments.NONE.plus(moments, BigInteger.valueOf(weight)),
        (sum, more) -> sum.plus(more, BigInteger.ONE));
  }

  /** The interval alpha; undefined as {@link KrippendorffAlpha} is. */
  public Estimate<KrippendorffAlpha> alpha() {
    double within = 0;
    var ratings = BigInteger.ZERO;
    var sum = Moments.NONE;
    for (var moments : byRatings.entrySet()) {
      int count = moments.getKey();
      within += moments.getValue().within(count).doubleValue() / (count - 1);
      ratings = ratings.add(moments.getValue().turns().multiply(BigInteger.valueOf(count)));
      sum = sum.plus(moments.getValue(), BigInteger.ONE);
    }
    var between = ratings.multiply(sum.squares()).subtract(sum.total().pow(2)).shiftLeft(1);
    return KrippendorffAlpha.of(ratings.doubleValue(), within, between.doubleValue());
  }
}

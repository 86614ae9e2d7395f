package callsheet.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Divides whole units by weights, by largest remainder. */
final class FairShares {
  private FairShares() {}

  /**
   * The parts that each weight gets: floors first, then one unit each to the largest remainders; of
   * equal ones to those that stand first. No weights get nothing.
   */
  static List<BigInteger> of(BigInteger units, List<BigInteger> weights) {
    var whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    var shares = new ArrayList<BigInteger>();
    var remainders = new ArrayList<BigInteger>();
    for (BigInteger weight : weights) {
      var parts = units.multiply(weight).divideAndRemainder(whole);
      shares.add(parts[0]);
      remainders.add(parts[1]);
    }
    var missing = units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add));
    for (int unit = 0; !shares.isEmpty() && unit < missing.intValueExact(); unit++) {
      int largest = firstLargest(remainders);
      shares.set(largest, shares.get(largest).add(BigInteger.ONE));
      remainders.set(largest, BigInteger.ONE.negate());
    }
    return shares;
  }

  private static int firstLargest(List<BigInteger> numbers) {
    int largest = 0;
    for (int place = 1; place < numbers.size(); place++) {
      largest = numbers.get(place).compareTo(numbers.get(largest)) > 0 ? place : largest;
    }
    return largest;
  }
}

package callsheet.verify;

import java.math.BigInteger;

/** The urn of a stratum; mean and variance as fractions of n and of n²(n−1). */
record ChanceFractions(long turns, long marked, long drawn, BigInteger mean, BigInteger variance) {
  private static ChanceFractions ofSquares(long[] counts, long mean, long pairsOfPairs) {
    // v = F + μ − μ² with F over n(n−1).
    var n = BigInteger.valueOf(counts[0]);
    var others = BigInteger.valueOf(counts[0] - 1);
    var m = BigInteger.valueOf(mean);
    return new ChanceFractions(
        counts[0],
        mean / counts[2],
        counts[2],
        m,
        BigInteger.valueOf(pairsOfPairs)
            .multiply(n)
            .add(m.multiply(n).multiply(others))
            .subtract(m.pow(2).multiply(others)));
  }

  static ChanceFractions changes(long[] counts) {
    long from = counts[1];
    long to = counts[2];
    return ofSquares(counts, from * to, from * (from - 1) * to * (to - 1));
  }

  static ChanceFractions stays(long[] counts) {
    long m = counts[1];
    long triples = m * (m - 1) * (m - 2);
    return ofSquares(counts, m * (m - 1), 2 * triples + triples * (m - 3));
  }

  static ChanceFractions answers(long[] counts) {
    long n = counts[0];
    long product = counts[1] * counts[2];
    var variance =
        BigInteger.valueOf(product).multiply(BigInteger.valueOf((n - counts[1]) * (n - counts[2])));
    return new ChanceFractions(n, counts[1], counts[2], BigInteger.valueOf(product), variance);
  }
}

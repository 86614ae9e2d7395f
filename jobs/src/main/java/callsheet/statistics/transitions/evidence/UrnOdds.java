package callsheet.statistics.transitions.evidence;

import callsheet.statistics.Trillionths;
import java.math.BigInteger;
import java.util.List;

/**
 * What one stratum of hard labels adds to the common odds ratio of a pair. Of the n places of its
 * urn ({@link UrnMoments}), a are marked and drawn, b marked only, c drawn only and d neither. With
 * R = ad/n, S = bc/n and Q = (b+c)/n the terms are R, S, QR and QS; the others of Robins, Breslow
 * and Greenland (1986) follow, for P = (a+d)/n is 1 − Q.
 *
 * <p>Of partner pairs these are the fourfold tables of {@link OddsRatioSums}, where labels are
 * hard. Of a performer's own pairs the urn says what they mean: if an order with one pair more is ω
 * times as likely, whatever else, then a has Fisher's noncentral hypergeometric distribution with
 * odds ω, and the same sums estimate ω.
 *
 * <p>In trillionths, each rounded half up from the exact fraction: sums of them are the same to the
 * last unit whoever adds them up, and 0 only when every part is.
 */
public final class UrnOdds {
  /** Sizes up to which all products fit into longs. */
  private static final int LARGEST = 2_000_000;

  private UrnOdds() {}

  /** R or S of a product: ad or bc. */
  public static long share(long product, int size) {
    return Trillionths.ofFraction(product, size);
  }

  /** QR or QS of a product: ad or bc. */
  public static long discordant(long product, long discordant, int size) {
    return size <= LARGEST
        ? Trillionths.ofFraction(product * discordant, (long) size * size)
        : Trillionths.ofFraction(
            BigInteger.valueOf(product).multiply(BigInteger.valueOf(discordant)),
            BigInteger.valueOf(size).pow(2));
  }

  /** The terms that {@link CommonOddsRatio} takes, of the sums of R, S, QR and QS. */
  public static List<BigInteger> terms(BigInteger r, BigInteger s, BigInteger qr, BigInteger qs) {
    return List.of(r, s, r.subtract(qr), s.subtract(qs).add(qr), qs);
  }
}

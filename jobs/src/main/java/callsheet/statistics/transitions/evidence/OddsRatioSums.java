package callsheet.statistics.transitions.evidence;

import callsheet.statistics.Trillionths;
import callsheet.statistics.transitions.FourfoldTable;
import java.util.Arrays;

/**
 * The sums over strata behind the common odds ratio of every pair of an antecedent's and a turn's
 * emotion (METHODS 2.6, CROSS). They add like {@link ChanceSums}, in trillionths.
 *
 * <p>Of a stratum's n pairs, a have both emotions, b the antecedent's only, c the turn's only and d
 * neither; soft labels divide a pair over the four. With R = ad/n, S = bc/n, P = (a+d)/n and Q =
 * (b+c)/n the sums are R, S, PR, PS+QR and QS (Robins, Breslow and Greenland 1986). A stratum of
 * one pair tells nothing and is left out.
 */
public final class OddsRatioSums {
  private static final int TERMS = 5;

  private final int emotions;
  private final long[] sums;

  public OddsRatioSums(int emotions) {
    this.emotions = emotions;
    this.sums = new long[emotions * emotions * TERMS];
  }

  /** Adds a stratum. */
  public void add(PartnerPairs stratum) {
    if (stratum.size() < 2) {
      return;
    }
    if (stratum.targets().emotions() != emotions) {
      throw new IllegalArgumentException(
          "Invalid stratum: of %d emotions, not %d"
              .formatted(stratum.targets().emotions(), emotions));
    }
    for (int from = 0; from < emotions; from++) {
      for (int to = 0; to < emotions; to++) {
        add(stratum.fourfold(from, to), (from * emotions + to) * TERMS);
      }
    }
  }

  private void add(FourfoldTable table, int at) {
    double inFavour = table.both() * table.neither() / table.total();
    double against = table.rowOnly() * table.columnOnly() / table.total();
    double concordant = (table.both() + table.neither()) / table.total();
    double discordant = (table.rowOnly() + table.columnOnly()) / table.total();
    add(at, inFavour);
    add(at + 1, against);
    add(at + 2, concordant * inFavour);
    add(at + 3, concordant * against + discordant * inFavour);
    add(at + 4, discordant * against);
  }

  private void add(int at, double term) {
    sums[at] = Math.addExact(sums[at], Trillionths.of(term));
  }

  /** Adds the strata of other sums. */
  public void merge(OddsRatioSums other) {
    if (other.emotions != emotions) {
      throw new IllegalArgumentException(
          "Invalid sums: of %d emotions, not %d".formatted(other.emotions, emotions));
    }
    for (int at = 0; at < sums.length; at++) {
      sums[at] = Math.addExact(sums[at], other.sums[at]);
    }
  }

  /** The five sums of a pair, in trillionths: R, S, PR, PS+QR, QS. */
  public long[] terms(int from, int to) {
    int at = (from * emotions + to) * TERMS;
    return Arrays.copyOfRange(sums, at, at + TERMS);
  }
}

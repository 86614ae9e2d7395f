package callsheet.counting;

import callsheet.statistics.Trillionths;
import callsheet.statistics.transitions.evidence.StratifiedEvidence;
import callsheet.statistics.transitions.evidence.UrnMoments;
import callsheet.statistics.transitions.evidence.UrnOdds;
import java.math.BigInteger;
import java.util.TreeMap;

/**
 * What chance would bring of each pair of hard labels: strata and pairs; expected pairs, their
 * variance and the terms of their odds ratio. While a cell's variance is small, its strata are kept
 * besides, kind by kind. Variances only grow: where the sum of all is small, so was every part of
 * it, and no stratum is missing.
 */
final class ChanceSums implements Sums {
  private static final long LARGE = Trillionths.of(StratifiedEvidence.SMALL_VARIANCE);

  private static final int COLUMNS = Family.CHANCES.columns();
  private static final int BITS = 16;
  private static final int MASK = (1 << BITS) - 1;

  private final long[] values;
  private final TreeMap<Long, long[]> rare = new TreeMap<>();

  ChanceSums(int cells) {
    values = new long[cells * COLUMNS];
  }

  /** Adds a stratum in which the pair can be, and is so often: an urn, the smaller part marked. */
  void addStratum(int cell, int size, int marked, int drawn, int pairs) {
    int at = cell * COLUMNS;
    values[at + 1] += pairs;
    addOdds(at, size, marked - pairs, drawn - pairs, pairs);
    long variance = UrnMoments.variance(size, marked, drawn);
    boolean wasSmall = isSmall(at);
    values[at]++;
    WideSum.add(values, at + 2, 0, UrnMoments.expected(size, marked, drawn));
    WideSum.add(values, at + 4, 0, variance);
    if (!wasSmall || variance == 0) {
      return;
    }
    if (isSmall(at)) {
      rare.computeIfAbsent(kind(cell, size, marked, drawn), kind -> new long[COLUMNS])[0]++;
    } else {
      rare.subMap(kind(cell, 0, 0, 0), kind(cell + 1, 0, 0, 0)).clear();
    }
  }

  private void addOdds(int at, int size, int markedOnly, int drawnOnly, int both) {
    int discordant = markedOnly + drawnOnly;
    long concordances = (long) both * (size - discordant - both);
    long discordances = (long) markedOnly * drawnOnly;
    if (concordances > 0) {
      WideSum.add(values, at + 6, 0, UrnOdds.share(concordances, size));
      WideSum.add(values, at + 10, 0, UrnOdds.discordant(concordances, discordant, size));
    }
    if (discordances > 0) {
      WideSum.add(values, at + 8, 0, UrnOdds.share(discordances, size));
      WideSum.add(values, at + 12, 0, UrnOdds.discordant(discordances, discordant, size));
    }
  }

  private boolean isSmall(int at) {
    return values[at + 4] == 0 && values[at + 5] >= 0 && values[at + 5] < LARGE;
  }

  /** Whether a variance, in trillionths, is so small that its strata are needed. */
  static boolean isSmall(BigInteger variance) {
    return variance.compareTo(BigInteger.valueOf(LARGE)) < 0;
  }

  /** A stratum that is too large for its place is told apart by a size of 0. */
  private static long kind(int cell, int size, int marked, int drawn) {
    long first = (cell + 1L) << (3 * BITS);
    return size > MASK
        ? first
        : first | ((long) size << (2 * BITS)) | ((long) marked << BITS) | drawn;
  }

  /** Whether a packed cell is a kind of strata; those come after the pairs. */
  static boolean isKind(long packed) {
    return packed >> (3 * BITS) != 0;
  }

  /** The pair that a kind of strata is of. */
  static int cell(long kind) {
    return (int) (kind >> (3 * BITS)) - 1;
  }

  static int size(long kind) {
    return (int) ((kind >> (2 * BITS)) & MASK);
  }

  static int marked(long kind) {
    return (int) ((kind >> BITS) & MASK);
  }

  static int drawn(long kind) {
    return (int) (kind & MASK);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public byte[] pack() {
    var packed = new CountWriter(Family.CHANCES.plain(), Family.CHANCES.wide());
    for (int at = 0; at < values.length; at += COLUMNS) {
      if (values[at] != 0) {
        packed.cell(at / COLUMNS, values, at);
      }
    }
    rare.forEach((kind, strata) -> packed.cell(kind, strata, 0));
    return packed.toByteArray();
  }
}

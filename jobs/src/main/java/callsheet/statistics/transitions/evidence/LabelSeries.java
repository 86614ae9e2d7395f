package callsheet.statistics.transitions.evidence;

import java.util.Arrays;

/**
 * The labels of turns in their order: a segment of a chain, or one side of the pairs of a stratum
 * (METHODS 2.1). Every turn is labelled; its masses over the emotions add up to one turn.
 */
public final class LabelSeries {
  /** Beyond it, a mass times the number of turns is no whole double any more. */
  private static final long LARGEST_TOTAL = 1L << 53;

  private final long[][] masses;
  private final long unit;

  /**
   * A series of soft labels.
   *
   * @param masses by turn and emotion, none below 0
   * @param unit mass of one turn, to which every turn must add up: 1 000 000 000 for billionths
   */
  public LabelSeries(long[][] masses, long unit) {
    if (unit <= 0 || masses.length > LARGEST_TOTAL / unit) {
      throw new IllegalArgumentException(
          "Invalid series: %d turns of %d units".formatted(masses.length, unit));
    }
    this.unit = unit;
    this.masses = new long[masses.length][];
    for (int turn = 0; turn < masses.length; turn++) {
      if (masses[turn].length != masses[0].length || !isLabel(masses[turn], unit)) {
        throw new IllegalArgumentException(
            "Invalid label: %s (must add up to %d)".formatted(Arrays.toString(masses[turn]), unit));
      }
      this.masses[turn] = masses[turn].clone();
    }
  }

  /** A series of hard labels, in units of one turn: each an emotion's place in the taxonomy. */
  public static LabelSeries hard(int[] labels, int emotions) {
    var masses = new long[labels.length][emotions];
    for (int turn = 0; turn < labels.length; turn++) {
      masses[turn][labels[turn]] = 1;
    }
    return new LabelSeries(masses, 1);
  }

  private static boolean isLabel(long[] masses, long unit) {
    long left = unit;
    for (long mass : masses) {
      if (mass < 0 || mass > left) {
        return false;
      }
      left -= mass;
    }
    return left == 0;
  }

  /** How many turns there are. */
  public int turns() {
    return masses.length;
  }

  /** How many emotions the labels are divided over; 0 without any turn. */
  public int emotions() {
    return masses.length == 0 ? 0 : masses[0].length;
  }

  /** The mass of one turn. */
  public long unit() {
    return unit;
  }

  /** The mass of an emotion in a turn. */
  public long mass(int turn, int emotion) {
    return masses[turn][emotion];
  }

  /** The mass of an emotion in all turns. */
  long total(int emotion) {
    long total = 0;
    for (long[] turn : masses) {
      total += turn[emotion];
    }
    return total;
  }
}

package callsheet.counting;

import callsheet.corpus.LabelMass;

/**
 * How the mass of one ordered pair of labels is divided over the ordered pairs of their emotions:
 * the product of the masses, rounded by largest remainder (ties: lower first emotion, then lower
 * second), so that every pair adds up to {@link LabelMass#UNIT}.
 */
final class PairMasses {
  private final int emotions;
  private final int[] cells;
  private final long[] masses;
  private final long[] remainders;
  private int size;

  PairMasses(int emotions) {
    this.emotions = emotions;
    this.cells = new int[emotions * emotions];
    this.masses = new long[emotions * emotions];
    this.remainders = new long[emotions * emotions];
  }

  /** Divides the pair of two labels. */
  void divide(LabelMass before, LabelMass after) {
    size = 0;
    if (before.size() == 1 || after.size() == 1) {
      copyTheOther(before, after);
      return;
    }
    long missing = LabelMass.UNIT;
    for (int from = 0; from < before.size(); from++) {
      int row = before.emotion(from) * emotions;
      for (int to = 0; to < after.size(); to++) {
        long product = before.mass(from) * after.mass(to);
        long mass = product / LabelMass.UNIT;
        remainders[size] = product - mass * LabelMass.UNIT;
        masses[size] = mass;
        cells[size++] = row + after.emotion(to);
        missing -= mass;
      }
    }
    for (; missing > 0; missing--) {
      incrementLargestRemainder();
    }
  }

  /** A whole emotion takes its partner as it is: there is nothing to round. */
  private void copyTheOther(LabelMass before, LabelMass after) {
    for (int from = 0; from < before.size(); from++) {
      int row = before.emotion(from) * emotions;
      for (int to = 0; to < after.size(); to++) {
        masses[size] = before.size() == 1 ? after.mass(to) : before.mass(from);
        cells[size++] = row + after.emotion(to);
      }
    }
  }

  private void incrementLargestRemainder() {
    int largest = 0;
    for (int place = 1; place < size; place++) {
      if (remainders[place] > remainders[largest]) {
        largest = place;
      }
    }
    remainders[largest] = -1;
    masses[largest]++;
  }

  /** How many pairs of emotions the labels make. */
  int size() {
    return size;
  }

  /** The pair at a place below {@link #size}: first emotion times emotions plus the second. */
  int cell(int place) {
    return cells[place];
  }

  long mass(int place) {
    return masses[place];
  }
}

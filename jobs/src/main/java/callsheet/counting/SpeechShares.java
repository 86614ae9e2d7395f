package callsheet.counting;

import callsheet.corpus.LabelMass;

/**
 * How the speaking time of a turn is divided over its emotions, in microseconds: by mass, rounded
 * by largest remainder (ties: lower emotion), so that the parts add up to the turn.
 */
final class SpeechShares {
  private final long[] shares;
  private final long[] remainders;

  SpeechShares(int emotions) {
    shares = new long[emotions];
    remainders = new long[emotions];
  }

  /** Divides a duration by a label. */
  void divide(long durationUs, LabelMass label) {
    long wholes = durationUs / LabelMass.UNIT;
    long rest = durationUs % LabelMass.UNIT;
    long missing = durationUs;
    for (int place = 0; place < label.size(); place++) {
      // Split, because the product of a long turn and its mass exceeds a long.
      long product = rest * label.mass(place);
      shares[place] = wholes * label.mass(place) + product / LabelMass.UNIT;
      remainders[place] = product % LabelMass.UNIT;
      missing -= shares[place];
    }
    for (; missing > 0; missing--) {
      incrementLargestRemainder(label.size());
    }
  }

  private void incrementLargestRemainder(int size) {
    int largest = 0;
    for (int place = 1; place < size; place++) {
      if (remainders[place] > remainders[largest]) {
        largest = place;
      }
    }
    remainders[largest] = -1;
    shares[largest]++;
  }

  /** The part of the emotion at that place of the label. */
  long share(int place) {
    return shares[place];
  }
}

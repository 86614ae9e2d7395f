package callsheet.corpus;

import java.util.Arrays;

/**
 * The label of one turn: the emotions that share it, each with its mass in billionths of a turn
 * (METHODS 0.6). The masses of a label add up to {@link #UNIT}; an unlabelled turn has none.
 * Emotions are in the taxonomy's order. The object is reused from turn to turn.
 */
public final class LabelMass {
  /** One turn, in units of label mass. */
  public static final long UNIT = 1_000_000_000L;

  /** What {@link #mode} answers when two emotions share the top, or there is no label. */
  public static final int NO_MODE = -1;

  private int size;
  private final int[] emotions;
  private final long[] masses;

  public LabelMass(int taxonomySize) {
    emotions = new int[taxonomySize];
    masses = new long[taxonomySize];
  }

  void clear() {
    size = 0;
  }

  void add(int emotion, long mass) {
    emotions[size] = emotion;
    masses[size++] = mass;
  }

  void increment(int place) {
    masses[place]++;
  }

  /** Takes over the masses of all emotions of the taxonomy, which add up to a turn. */
  public void set(long[] dense) {
    clear();
    for (int emotion = 0; emotion < dense.length; emotion++) {
      if (dense[emotion] > 0) {
        add(emotion, dense[emotion]);
      }
    }
  }

  /** Takes over the label of another turn. */
  public void copy(LabelMass other) {
    size = other.size;
    System.arraycopy(other.emotions, 0, emotions, 0, size);
    System.arraycopy(other.masses, 0, masses, 0, size);
  }

  /** How many emotions share the label; 0 when unlabelled. */
  public int size() {
    return size;
  }

  /** The emotion at a place below {@link #size}, as its place in the taxonomy. */
  public int emotion(int place) {
    return emotions[place];
  }

  /** The mass at a place below {@link #size}. */
  public long mass(int place) {
    return masses[place];
  }

  public boolean isLabelled() {
    return size > 0;
  }

  /** The largest mass; 0 when unlabelled. */
  public long largest() {
    long largest = 0;
    for (int place = 0; place < size; place++) {
      largest = Math.max(largest, masses[place]);
    }
    return largest;
  }

  /**
   * The emotion with the largest mass, or {@link #NO_MODE}. Masses one billionth apart are a tie:
   * that is rounding.
   */
  public int mode() {
    long largest = largest();
    int mode = NO_MODE;
    for (int place = 0; place < size; place++) {
      if (masses[place] >= largest - 1) {
        if (mode != NO_MODE) {
          return NO_MODE;
        }
        mode = emotions[place];
      }
    }
    return mode;
  }

  /**
   * Whether the turn counts: it is labelled and its largest mass reaches the minimum, in
   * billionths.
   */
  public boolean isUsable(long minimumMass) {
    return isLabelled() && largest() >= minimumMass;
  }

  /** The mass of every emotion of the taxonomy. */
  public long[] dense() {
    var dense = new long[emotions.length];
    for (int place = 0; place < size; place++) {
      dense[emotions[place]] = masses[place];
    }
    return dense;
  }

  @Override
  public String toString() {
    return Arrays.toString(dense());
  }
}

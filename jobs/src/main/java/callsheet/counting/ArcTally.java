package callsheet.counting;

import java.util.Arrays;

/** How often one performer went each way in one session; reused. */
final class ArcTally {
  private final ArcIndex index;
  private final int[] occurrences;
  private int[] touched = new int[32];
  private int size;

  ArcTally(int emotions) {
    index = new ArcIndex(emotions);
    occurrences = new int[index.size()];
  }

  /** Adds a change. */
  void addChange(int from, int to) {
    add(index.change(from, to));
  }

  /** Adds two changes in a row. */
  void addArc(int from, int via, int to) {
    add(index.arc(from, via, to));
  }

  private void add(int cell) {
    if (occurrences[cell]++ == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, 2 * size);
      }
      touched[size++] = cell;
    }
  }

  void clear() {
    for (int place = 0; place < size; place++) {
      occurrences[touched[place]] = 0;
    }
    size = 0;
  }

  /** How many arcs occur. */
  int size() {
    return size;
  }

  /** An arc that occurs, by its place below {@link #size}; in no order. */
  int cell(int place) {
    return touched[place];
  }

  int occurrences(int cell) {
    return occurrences[cell];
  }
}

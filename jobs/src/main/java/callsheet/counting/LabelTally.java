package callsheet.counting;

/** How many turns have each emotion as their hard label; reused. */
final class LabelTally {
  private final int[] counts;
  private final int[] touched;
  private int size;
  private int turns;

  LabelTally(int emotions) {
    counts = new int[emotions];
    touched = new int[emotions];
  }

  void add(int emotion) {
    if (counts[emotion]++ == 0) {
      touched[size++] = emotion;
    }
    turns++;
  }

  void clear() {
    for (int place = 0; place < size; place++) {
      counts[touched[place]] = 0;
    }
    size = 0;
    turns = 0;
  }

  /** All turns. */
  int turns() {
    return turns;
  }

  /** How many emotions there are. */
  int size() {
    return size;
  }

  /** An emotion by its place below {@link #size}; in no order. */
  int emotion(int place) {
    return touched[place];
  }

  /** Turns of an emotion. */
  int count(int emotion) {
    return counts[emotion];
  }
}

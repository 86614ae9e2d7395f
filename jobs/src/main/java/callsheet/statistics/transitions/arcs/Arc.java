package callsheet.statistics.transitions.arcs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A sequence of emotions, as their places in the taxonomy. Arcs are ordered by their emotions, a
 * beginning before what it begins.
 */
public record Arc(List<Integer> emotions) implements Comparable<Arc> {
  public Arc {
    emotions = List.copyOf(emotions);
    if (emotions.isEmpty() || emotions.stream().anyMatch(emotion -> emotion < 0)) {
      throw new IllegalArgumentException("Invalid arc: " + emotions);
    }
  }

  public static Arc of(int... emotions) {
    return new Arc(IntStream.of(emotions).boxed().toList());
  }

  public int length() {
    return emotions.size();
  }

  /** The arc from one place to before another. */
  Arc part(int start, int end) {
    return new Arc(emotions.subList(start, end));
  }

  /** Whether the labels from a place on are the arc, without a gap. */
  boolean isAt(int place, int[] labels) {
    boolean is = place + length() <= labels.length;
    for (int step = 0; is && step < length(); step++) {
      is = emotions.get(step) == labels[place + step];
    }
    return is;
  }

  @Override
  public int compareTo(Arc other) {
    int shorter = Math.min(length(), other.length());
    for (int step = 0; step < shorter; step++) {
      int order = emotions.get(step).compareTo(other.emotions.get(step));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(length(), other.length());
  }
}

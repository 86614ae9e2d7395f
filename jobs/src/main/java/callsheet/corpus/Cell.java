package callsheet.corpus;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be covered: an emotion, or an ordered pair of them in a relation.
 *
 * @param from the emotion, or the one before a transition
 * @param to the emotion after a transition, null for an emotion
 */
public record Cell(CellKind kind, String from, @Nullable String to)
    implements Comparable<Cell>, Serializable {
  private static final Comparator<Cell> BY_NAME =
      Comparator.comparing(Cell::kind)
          .thenComparing(Cell::from)
          .thenComparing(Cell::to, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The cell of an emotion. */
  public static Cell emotion(String emotion) {
    return new Cell(CellKind.EMOTION, emotion, null);
  }

  /** The cell as tables name it. */
  public static Cell of(String kind, String from, @Nullable String to) {
    return new Cell(CellKind.labelled(kind), from, to);
  }

  @Override
  public int compareTo(Cell other) {
    return BY_NAME.compare(this, other);
  }
}

package callsheet.moments;

import callsheet.corpus.CellKind;
import callsheet.schema.CellMoment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is counted within a scope. */
public record Cell(CellKind kind, @Nullable String from, @Nullable String to) {
  /** All usable turns. */
  public static final Cell TURN = of(CellKind.TURN);

  /** Turns of a kind without an emotion: turn, unlabelled or low confidence. */
  public static Cell of(CellKind kind) {
    return new Cell(kind, null, null);
  }

  public static Cell emotion(String name) {
    return new Cell(CellKind.EMOTION, name, null);
  }

  public static Cell pair(CellKind relation, String from, String to) {
    return new Cell(relation, from, to);
  }

  /** All pairs of a relation that start from the emotion. */
  public static Cell pairsFrom(CellKind relation, String from) {
    return new Cell(relation, from, null);
  }

  /** Whether the base is what this cell is a share or a rate of. */
  boolean isPartOf(Cell base) {
    return base.kind == CellKind.TURN
        ? kind == CellKind.EMOTION
        : kind == base.kind && to != null && Objects.equals(from, base.from);
  }

  static Cell of(CellMoment moment) {
    return new Cell(CellKind.labelled(moment.cellKind()), moment.fromEmotion(), moment.toEmotion());
  }
}

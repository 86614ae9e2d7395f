package callsheet.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a cell counts. */
public enum CellKind {
  /** Usable turns, whatever their emotion: the base of every emotion. */
  TURN,
  /** Turns without a label. */
  UNLABELLED,
  /** Turns whose label is too uncertain to count. */
  LOW_CONFIDENCE,
  /** Usable turns of one emotion. */
  EMOTION,
  /** A performer's previous turn to their next. */
  SELF,
  /** The last turn, if another performer's, to this one. */
  PARTNER,
  /** The previous turn in the session to this one, whoever spoke. */
  ADJACENT;

  /** The kinds that are ordered pairs of emotions. */
  public static final List<CellKind> RELATIONS = List.of(SELF, PARTNER, ADJACENT);

  /** The kind's name in tables and configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isRelation() {
    return RELATIONS.contains(this);
  }

  /** The kind of that label. */
  public static CellKind labelled(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No kind of cell: " + label));
  }
}

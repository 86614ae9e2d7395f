package callsheet.forecast;

import java.util.Locale;

/** Where it comes from what a brief is expected to bring before its own sessions are looked at. */
public enum Origin {
  /** From the briefs whose arc names the cell. */
  PLANNED,
  /** From those whose arc does not. */
  NOT_PLANNED,
  /** From what the brief brings of the two emotions of a transition. */
  EMOTIONS,
  /** From what the brief brings in all, for a group of performers or sessions. */
  WHOLE;

  /** The name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package callsheet.moments;

import callsheet.schema.TransitionEvidence;
import java.util.Optional;

/** How a transition stands to chance by its stratified evidence (METHODS 2.6). */
public enum ChanceStanding {
  /** More frequent than chance would make it. */
  ABOVE,
  /** Less frequent. */
  BELOW,
  /** Nothing shows that it is the one or the other. */
  AS_BY_CHANCE;

  private static final double LEVEL = 0.05;

  /** The standing after all that was looked at; nothing where there is no evidence. */
  public static Optional<ChanceStanding> of(TransitionEvidence evidence) {
    var z = evidence.stratifiedZ();
    var p = evidence.adjustedPValue();
    if (z == null || p == null) {
      return Optional.empty();
    }
    if (p >= LEVEL) {
      return Optional.of(AS_BY_CHANCE);
    }
    return Optional.of(z > 0 ? ABOVE : BELOW);
  }
}

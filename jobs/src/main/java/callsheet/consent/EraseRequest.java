package callsheet.consent;

import java.util.Set;

/**
 * What is asked beyond the nightly erasure.
 *
 * @param isAtOnce whether every withdrawal is due, whatever its day
 * @param performerIds whom it was asked for: ids that the landing need not hold; personal data
 */
public record EraseRequest(boolean isAtOnce, Set<String> performerIds) {
  /** Nothing: what is due is erased. */
  public static final EraseRequest NIGHTLY = new EraseRequest(false, Set.of());

  /** Erases a performer, and whoever else withdrew, now. */
  public static EraseRequest now(String performerId) {
    return new EraseRequest(true, Set.of(performerId));
  }

  @Override
  public String toString() {
    return isAtOnce ? "erase now" : "erase what is due";
  }
}

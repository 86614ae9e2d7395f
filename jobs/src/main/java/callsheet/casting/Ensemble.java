package callsheet.casting;

import callsheet.error.Check;

/**
 * Performers who are alike for casting: whoever can play for one of them can play for another.
 *
 * @param size how many they are
 * @param isActive whether they are to be offered the least work that there is
 */
public record Ensemble(int size, boolean isActive) {
  public Ensemble {
    Check.argument(size >= 0, "Invalid size of an ensemble: %s (must be at least 0)", size);
  }
}

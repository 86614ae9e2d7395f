package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.HashMap;
import java.util.List;

/**
 * MATTR: the mean type-token ratio of all windows of consecutive words, 0 to 1 (Covington and
 * McFall 2010; METHODS 3.6). Windows lie within sessions, so their sums add over sessions exactly;
 * a session shorter than a window has none.
 *
 * @param words length of a window
 * @param windows how many there are
 * @param types different words in each, summed over the windows
 */
public record MovingWindow(int words, long windows, long types) {
  /** The window that everybody takes. */
  public static final int WORDS = 50;

  public MovingWindow {
    if (words < 1 || windows < 0 || types < windows || types > windows * words) {
      throw new IllegalArgumentException(
          "Invalid windows: %d types in %d of %d".formatted(types, windows, words));
    }
  }

  /** The windows of what one performer says in one session, in its order. */
  public static MovingWindow of(List<String> session, int words) {
    var counts = new HashMap<String, Integer>();
    long windows = 0;
    long types = 0;
    for (int index = 0; index < session.size(); index++) {
      counts.merge(session.get(index), 1, Integer::sum);
      if (index >= words) {
        counts.computeIfPresent(
            session.get(index - words), (word, count) -> count == 1 ? null : count - 1);
      }
      if (index >= words - 1) {
        windows++;
        types += counts.size();
      }
    }
    return new MovingWindow(words, windows, types);
  }

  /** These and the windows of other sessions, which must be as long. */
  public MovingWindow merge(MovingWindow other) {
    if (words != other.words) {
      throw new IllegalArgumentException(
          "Invalid windows: of %d and of %d words".formatted(words, other.words));
    }
    return new MovingWindow(
        words, Math.addExact(windows, other.windows), Math.addExact(types, other.types));
  }

  /** The mean ratio; {@code TOO_SHORT} when no session has a window. */
  public Estimate<Double> typeTokenRatio() {
    return windows == 0
        ? Estimate.undefined(Reason.TOO_SHORT)
        : Estimate.of((double) types / windows / words);
  }
}

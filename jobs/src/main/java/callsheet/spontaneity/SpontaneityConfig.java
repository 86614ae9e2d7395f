package callsheet.spontaneity;

import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;

/**
 * What counts as repeated: section {@code spontaneity} of the configuration.
 *
 * @param minWords words of a line, below which it is not compared
 * @param minSessionWords words of a session, below which it is not compared
 * @param lineSimilarity least similarity of two lines, 0.5 to 1
 * @param sessionSimilarity least similarity of two sessions, 0.5 to 1
 * @param promptPerformers performers who say a line word for word, from which on it is a prompt
 */
public record SpontaneityConfig(
    int minWords,
    int minSessionWords,
    double lineSimilarity,
    double sessionSimilarity,
    int promptPerformers) {
  /** Below that too much would not be found. */
  private static final Range SIMILARITY = new Range(0.5, 1, false, "from 0.5 to 1", 1);

  /** The configuration's; what is wrong in it is noted. */
  public static SpontaneityConfig from(Config config, Problems problems) {
    var section = Section.of(config, "spontaneity", problems);
    section.allow(
        "min-words",
        "min-session-words",
        "line-similarity",
        "session-similarity",
        "prompt-performers");
    return new SpontaneityConfig(
        section.whole("min-words", Range.atLeast(1)),
        section.whole("min-session-words", Range.atLeast(1)),
        section.number("line-similarity", SIMILARITY),
        section.number("session-similarity", SIMILARITY),
        section.whole("prompt-performers", Range.atLeast(2)));
  }
}

package callsheet.coverage;

import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;
import java.util.List;

/**
 * Which combinations are looked for that the corpus hardly has: section {@code gaps} of the
 * configuration.
 *
 * @param attributes of sessions (language, vendor) and performers that are combined with emotions
 * @param minTurns turns that are enough of a combination
 * @param minPerformers performers that are enough behind them
 * @param mostNamed of emotion and attributes, how many a combination names at most
 * @param mostValues of an attribute's values, so many are tried: those that most performers have
 */
public record GapsConfig(
    List<String> attributes, double minTurns, int minPerformers, int mostNamed, int mostValues) {
  /** The number of combinations grows exponentially with it. */
  private static final Range NAMED = new Range(1, 3, false, "from 1 to 3", 2);

  public GapsConfig {
    attributes = List.copyOf(attributes);
  }

  /** The configuration's; what is wrong in it is noted. */
  public static GapsConfig from(Config config, Problems problems) {
    var section = Section.of(config, "gaps", problems);
    section.allow("attributes", "min-turns", "min-performers", "most-named", "most-values");
    var attributes = section.texts("attributes");
    if (attributes.contains(Combination.EMOTION)) {
      section.refuse("attributes", "emotion is always among them");
    }
    return new GapsConfig(
        attributes.stream().distinct().toList(),
        section.number("min-turns", Range.atLeast(0)),
        section.whole("min-performers", Range.atLeast(0)),
        section.whole("most-named", NAMED),
        section.whole("most-values", Range.atLeast(1)));
  }
}

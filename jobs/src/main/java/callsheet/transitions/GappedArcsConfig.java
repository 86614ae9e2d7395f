package callsheet.transitions;

import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;

/**
 * Which arcs with gaps are mined: section {@code transitions.gapped-arcs} of the configuration.
 *
 * @param minShare share of the sequences that an arc must have, above 0 and at most 1
 * @param longest emotions of the longest arc, 2 to 5
 * @param mostSessions sessions that are mined, at most
 */
public record GappedArcsConfig(double minShare, int longest, int mostSessions) {
  /** The work grows exponentially with it. */
  private static final Range LONGEST = new Range(2, 5, false, "from 2 to 5", 3);

  /** The configuration's; what is wrong in it is noted. */
  public static GappedArcsConfig from(Config config, Problems problems) {
    var transitions = Section.of(config, "transitions", problems);
    transitions.allow("gapped-arcs");
    var section = transitions.child("gapped-arcs");
    section.allow("min-share", "longest", "most-sessions");
    return new GappedArcsConfig(
        section.number("min-share", Range.part()),
        section.whole("longest", LONGEST),
        section.whole("most-sessions", Range.atLeast(1)));
  }
}

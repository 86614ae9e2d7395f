package callsheet.commission;

import callsheet.error.Range;
import callsheet.error.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is said of single briefs: part of section {@code commission}.
 *
 * @param excluded ids of briefs that are not planned
 * @param maxSessions by id of a brief, where it is not what holds for all
 */
public record BriefRules(Set<String> excluded, Map<String, Integer> maxSessions) {
  /** Nothing is said of any. */
  public static final BriefRules NONE = new BriefRules(Set.of(), Map.of());

  static final String[] KEYS = {"exclude", "briefs"};

  public BriefRules {
    excluded = Set.copyOf(excluded);
    maxSessions = Map.copyOf(maxSessions);
  }

  static BriefRules from(Section section) {
    var briefs = section.child("briefs");
    var maxSessions = new HashMap<String, Integer>();
    for (var id : briefs.keys()) {
      var brief = briefs.child(id);
      brief.allow("max-sessions");
      maxSessions.put(id, brief.whole("max-sessions", Range.atLeast(0)));
    }
    return new BriefRules(Set.copyOf(section.texts("exclude")), maxSessions);
  }
}

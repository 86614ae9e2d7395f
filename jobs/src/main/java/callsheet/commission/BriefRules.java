package callsheet.commission;

import callsheet.error.Nearest;
import callsheet.error.Range;
import callsheet.error.Section;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /**
   * Which ids no brief of the catalogue has, in words: a brief that was mistyped, or that has not
   * landed yet. Empty when all are known.
   *
   * @param sceneIds of all briefs, retired ones too
   */
  public Optional<String> unknown(Collection<String> sceneIds) {
    var known = Set.copyOf(sceneIds);
    var words =
        Stream.concat(
                excluded.stream().map(id -> new Named("commission.exclude", id)),
                maxSessions.keySet().stream().map(id -> new Named("commission.briefs", id)))
            .filter(named -> !known.contains(named.id))
            .map(named -> named.words(known))
            .sorted()
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
  }

  private record Named(String key, String id) {
    String words(Set<String> known) {
      var nearest = Nearest.to(id, known).map(brief -> "; the nearest is " + brief).orElse("");
      return "%s names %s, which no brief has (correct or remove it%s)".formatted(key, id, nearest);
    }
  }

  static BriefRules from(Section section) {
    var briefs = section.child("briefs");
    var maxSessions = new HashMap<String, Integer>();
    for (var id : briefs.keys()) {
      var brief = briefs.child(id);
      brief.allow("max-sessions");
      maxSessions.put(
          id, brief.whole("max-sessions", Range.upTo(CommissionConfig.MOST_SESSIONS_OF_BRIEF)));
    }
    return new BriefRules(Set.copyOf(section.texts("exclude")), maxSessions);
  }
}

package callsheet.recordings;

import callsheet.corpus.LanguageTag;
import callsheet.corpus.Stratum;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A session as a task hands it on: performers by their place in it.
 *
 * @param parts by place in {@code performerIds}, whatever groups of performers are wanted
 * @param counts whether any turn counts
 */
record Take(
    String sessionId, String sceneId, List<String> performerIds, List<Part> parts, boolean counts)
    implements Serializable {
  /** A turn whose speaker is gone. */
  static final int NOBODY = -1;

  private static final double UNITS = 1e9;

  static Take of(Row row, SessionParts parts, List<WantedCell> wanted) {
    List<String> performerIds = List.copyOf(row.getList(row.fieldIndex("performer_ids")));
    List<Row> rows = row.getList(row.fieldIndex("turns"));
    var turns =
        rows.stream()
            .sorted(Comparator.comparingInt(turn -> turn.<Integer>getAs("position")))
            .map(turn -> played(turn, performerIds))
            .toList();
    var language = text(row, "language", LanguageTag.UNDETERMINED);
    var vendor = text(row, "vendor", Stratum.UNKNOWN_VENDOR);
    return new Take(
        row.getAs("session_id"),
        row.getAs("scene_id"),
        performerIds,
        parts.of(turns, (goal, place) -> wanted.get(goal).stratum().hasSessions(language, vendor)),
        turns.stream().anyMatch(PlayedTurn::counts));
  }

  private static String text(Row row, String column, String unknown) {
    String value = row.getAs(column);
    return value == null ? unknown : value;
  }

  private static PlayedTurn played(Row turn, List<String> performerIds) {
    String performerId = turn.getAs("performer_id");
    int place = performerId == null ? NOBODY : performerIds.indexOf(performerId);
    int masses = turn.fieldIndex("masses");
    return new PlayedTurn(
        place,
        place == NOBODY || turn.isNullAt(masses) ? Map.of() : shares(turn.getJavaMap(masses)));
  }

  static Map<String, Double> shares(Map<String, Long> masses) {
    var shares = new HashMap<String, Double>();
    masses.forEach((emotion, mass) -> shares.put(emotion, mass / UNITS));
    return shares;
  }

  /**
   * The session with performers by number, and without what does not count for a group.
   *
   * @param declared by performer; of who is not among them nothing is known
   */
  Recording recording(
      Map<String, Integer> numbers,
      List<WantedCell> wanted,
      Map<String, Map<String, List<String>>> declared) {
    var counting =
        parts.stream()
            .filter(
                part ->
                    wanted
                        .get(part.goal())
                        .stratum()
                        .hasPerformer(known(declared.get(performerIds.get(part.performer())))))
            .map(part -> new Part(part.goal(), number(numbers, part.performer()), part.mass()))
            .toList();
    var cast = performerIds.stream().map(numbers::get).toList();
    return new Recording(sessionId, sceneId, cast, counting);
  }

  private int number(Map<String, Integer> numbers, int place) {
    return numbers.getOrDefault(performerIds.get(place), NOBODY);
  }

  private static Map<String, List<String>> known(@Nullable Map<String, List<String>> declared) {
    return declared == null ? Map.of() : declared;
  }
}

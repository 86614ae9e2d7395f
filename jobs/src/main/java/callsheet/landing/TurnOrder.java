package callsheet.landing;

import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order that ingest gives the turns of a session's line. */
final class TurnOrder {
  private TurnOrder() {}

  /**
   * The turns by METHODS 0.3; as they stand when one of them was withdrawn before, or when they are
   * in no order that ingest would take.
   *
   * @param performers the session's participants
   */
  static List<JsonNode> of(ArrayNode turns, Set<String> performers) {
    var standing = new ArrayList<JsonNode>();
    turns.forEach(standing::add);
    var byOrdinal = new HashMap<Integer, JsonNode>();
    var places = new ArrayList<TimelineTurn>();
    for (JsonNode turn : turns) {
      var ordinal = turn.get("turn");
      if (isWithdrawn(turn)
          || ordinal == null
          || !ordinal.isIntegralNumber()
          || !ordinal.canConvertToInt()
          || byOrdinal.putIfAbsent(ordinal.intValue(), turn) != null) {
        return standing;
      }
      places.add(place(turn, ordinal.intValue(), performers));
    }
    return Timeline.ordered(places).turns().stream()
        .map(place -> byOrdinal.get(place.ordinal()))
        .toList();
  }

  /** Whether only the place of the turn is left. */
  static boolean isWithdrawn(JsonNode turn) {
    return turn.path("withdrawn").booleanValue();
  }

  /** The turn, or a tombstone where ingest refuses it for its speaker or its times. */
  private static TimelineTurn place(JsonNode turn, int ordinal, Set<String> performers) {
    var performer = turn.path("performer_id");
    var start = turn.get("start_ms");
    var end = turn.get("end_ms");
    boolean isSound =
        performer.isTextual()
            && performers.contains(performer.textValue())
            && isTime(start)
            && isTime(end)
            && (isUntold(start) || isUntold(end) || end.longValue() >= start.longValue());
    return isSound
        ? new TimelineTurn(ordinal, 0, isUntold(start) ? null : start.longValue(), null, List.of())
        : TimelineTurn.tombstone(ordinal);
  }

  private static boolean isUntold(@Nullable JsonNode time) {
    return time == null || time.isNull();
  }

  private static boolean isTime(@Nullable JsonNode time) {
    return isUntold(time)
        || (time.isIntegralNumber()
            && time.canConvertToLong()
            && time.longValue() >= 0
            && time.longValue() <= LandingFields.MOST_MILLISECONDS);
  }
}

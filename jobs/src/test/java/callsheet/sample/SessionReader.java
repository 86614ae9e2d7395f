package callsheet.sample;

import callsheet.sample.Spoken.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads sessions and annotations by the rules of the landing format. */
final class SessionReader {
  private final Words words;

  SessionReader(Words words) {
    this.words = words;
  }

  /**
   * A session with its turns in order.
   *
   * @param refusals takes the rule of each part that is left out
   */
  Recorded session(Map<String, Object> record, Consumer<String> refusals) throws BadRecord {
    Json.required(record, "recorded_at");
    var recordedAt = Json.time(record, "recorded_at");
    var performers = new LinkedHashSet<String>();
    for (Object one : Json.list(Json.required(record, "participants"))) {
      performers.add(Json.id(Json.object(one), "performer_id"));
    }
    if (performers.isEmpty()) {
      throw new BadRecord("missing_field");
    }
    var updatedAt = Json.time(record, "updated_at");
    return new Recorded(
        Json.id(record, "session_id"),
        Json.id(record, "scene_id"),
        (String) record.getOrDefault("language", "und"),
        (String) record.getOrDefault("vendor", "(unknown)"),
        recordedAt.substring(0, 10),
        updatedAt.isEmpty() ? recordedAt : updatedAt,
        performers,
        ordered(turns(record, performers, refusals)));
  }

  private List<Spoken> turns(
      Map<String, Object> record, Set<String> performers, Consumer<String> refusals)
      throws BadRecord {
    var turns = new TreeMap<Integer, Spoken>();
    for (Object one : Json.list(Json.required(record, "turns"))) {
      var turn = turn(Json.object(one), performers, refusals);
      if (turns.put(turn.ordinal(), turn) != null) {
        throw new BadRecord("duplicate_turn");
      }
    }
    return new ArrayList<>(turns.values());
  }

  private Spoken turn(Map<String, Object> part, Set<String> performers, Consumer<String> refusals)
      throws BadRecord {
    Json.required(part, "turn");
    int ordinal = Json.whole(part, "turn").intValue();
    String speaker = "";
    try {
      var named = Json.id(part, "performer_id");
      if (!performers.contains(named)) {
        throw new BadRecord("unknown_participant");
      }
      speaker = named;
      var start = Json.whole(part, "start_ms");
      var end = Json.whole(part, "end_ms");
      if (start != null && end != null && end < start) {
        throw new BadRecord("end_before_start");
      }
      checkWord(part.get("intended"), refusals);
      checkWord(part.get("felt"), refusals);
      return new Spoken(ordinal, speaker, start, end, votes(part, refusals), "");
    } catch (BadRecord bad) {
      refusals.accept(bad.getMessage());
      return new Spoken(ordinal, speaker, null, null, new TreeMap<>(), "quarantined");
    }
  }

  private void checkWord(Object word, Consumer<String> refusals) {
    if (word instanceof String text && words.meaning(text) == null) {
      refusals.accept("unknown_emotion");
    } else if (word != null && !(word instanceof String)) {
      refusals.accept("bad_type");
    }
  }

  private Map<String, Heard> votes(Map<String, Object> part, Consumer<String> refusals) {
    var votes = new TreeMap<String, Heard>();
    var given = part.get("annotations") instanceof List<?> list ? list : List.of();
    for (Object one : given) {
      try {
        var annotation = Json.object(one);
        var heard = heard(annotation);
        votes.merge(
            Json.id(annotation, "annotator_id"),
            heard,
            (old, young) -> young.isNewerThan(old) ? young : old);
      } catch (BadRecord bad) {
        refusals.accept(bad.getMessage());
      }
    }
    return votes;
  }

  /** What an annotation says, within a turn or late. */
  Heard heard(Map<String, Object> annotation) throws BadRecord {
    Json.id(annotation, "annotator_id");
    var named = new LinkedHashSet<String>();
    var given = Json.list(Json.required(annotation, "emotions"));
    for (Object word : given) {
      named.add(Json.text(word));
    }
    if (named.isEmpty()) {
      throw new BadRecord("missing_field");
    }
    if (given.size() > 16) {
      throw new BadRecord("too_large");
    }
    if (named.stream().anyMatch(word -> words.meaning(word) == null)) {
      throw new BadRecord("unknown_emotion");
    }
    Json.within(annotation, "intensity", 0, 1);
    Json.within(annotation, "valence", -1, 1);
    Json.within(annotation, "arousal", -1, 1);
    Json.within(annotation, "dominance", -1, 1);
    return new Heard(List.copyOf(named), Json.time(annotation, "annotated_at"));
  }

  /** By start, where every turn that is here has one, else by ordinal (METHODS 0.3). */
  private static List<Spoken> ordered(List<Spoken> byOrdinal) {
    if (byOrdinal.stream().anyMatch(turn -> turn.isHere() && turn.start() == null)) {
      return byOrdinal;
    }
    var starts = new HashMap<Integer, Long>();
    long last = -1;
    for (Spoken turn : byOrdinal) {
      last = turn.isHere() ? turn.start() : last;
      starts.put(turn.ordinal(), last);
    }
    var sorted = new ArrayList<>(byOrdinal);
    sorted.sort(
        (one, other) -> Long.compare(starts.get(one.ordinal()), starts.get(other.ordinal())));
    return sorted;
  }
}

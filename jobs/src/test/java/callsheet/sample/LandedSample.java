package callsheet.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** What a night leaves of the sample's landing directory, by plain collections. */
final class LandedSample {
  /** One line of a feed. */
  record Line(String file, int number, String text) {}

  private record Late(Line line, String session, int turn, String annotator, Spoken.Heard heard) {}

  private final Path landing;
  private final Words words;
  private final SessionReader reader;
  private final Set<String> withdrawn = new HashSet<>();
  private final Set<String> scenes = new HashSet<>();
  private final Map<String, Map<String, Object>> performers = new HashMap<>();
  private final Map<String, Recorded> sessions = new TreeMap<>();

  /** Parts that were left out of the version of a session that counts. */
  private final Map<String, List<String>> refused = new HashMap<>();

  /** What was refused or has to wait, as "rule file line". */
  private final Set<String> quarantine = new TreeSet<>();

  private LandedSample(Path landing, Words words) {
    this.landing = landing;
    this.words = words;
    this.reader = new SessionReader(words);
  }

  static LandedSample read(Path landing, Words words) {
    var sample = new LandedSample(landing, words);
    sample.feed("withdrawals", sample::withdrawal);
    sample.feed("performers", sample::performer);
    sample.feed("scenes", sample::scene);
    sample.feed("sessions", sample::session);
    sample.refused.values().forEach(sample.quarantine::addAll);
    sample.sessions.replaceAll((id, session) -> sample.consented(session));
    var late = new ArrayList<Late>();
    sample.feed("annotations", line -> late.add(sample.late(line)));
    late.sort(
        Comparator.comparing((Late one) -> one.heard().at())
            .thenComparing(one -> one.line().file())
            .thenComparing(one -> one.line().number()));
    late.forEach(sample::merge);
    sample.feed("payments", sample::payment);
    return sample;
  }

  List<Recorded> sessions() {
    return List.copyOf(sessions.values());
  }

  Set<String> quarantine() {
    return quarantine;
  }

  /** Declared values of a performer's attribute. */
  List<String> attribute(String performer, String name) {
    var attributes = (Map<?, ?>) performers.get(performer).getOrDefault("attributes", Map.of());
    var value = attributes.get(name);
    if (value == null) {
      return List.of("undeclared");
    }
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of(value.toString());
  }

  private interface Taking {
    void take(Line line) throws BadRecord;
  }

  private void feed(String name, Taking taking) {
    for (Line line : lines(name)) {
      try {
        taking.take(line);
      } catch (BadRecord bad) {
        refuse(line, bad.getMessage());
      }
    }
  }

  private void refuse(Line line, String rule) {
    quarantine.add(entry(line, rule));
  }

  private static String entry(Line line, String rule) {
    return "%s %s %d".formatted(rule, line.file(), line.number());
  }

  private List<Line> lines(String feed) {
    var lines = new ArrayList<Line>();
    try (var files = Files.list(landing.resolve(feed))) {
      for (Path file : files.sorted().toList()) {
        try (var text =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          var all = text.lines().toList();
          for (int place = 0; place < all.size(); place++) {
            lines.add(new Line(feed + "/" + file.getFileName(), place + 1, all.get(place)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private void withdrawal(Line line) throws BadRecord {
    var record = Json.object(line.text());
    var performer = Json.id(record, "performer_id");
    Json.required(record, "withdrawn_on");
    Json.date(record, "withdrawn_on");
    withdrawn.add(performer);
  }

  private void performer(Line line) throws BadRecord {
    var record = Json.object(line.text());
    var id = Json.id(record, "performer_id");
    Json.required(record, "updated_at");
    Json.time(record, "updated_at");
    if (record.get("attributes") != null) {
      Json.object(record.get("attributes"));
    }
    if (record.get("consent") != null) {
      var consent = Json.object(record.get("consent"));
      Json.date(consent, "granted_on");
      Json.date(consent, "expires_on");
    }
    if (withdrawn.contains(id)) {
      throw new BadRecord("withdrawn");
    }
    performers.merge(id, record, (old, young) -> isNewer(young, old) ? young : old);
  }

  private static boolean isNewer(Map<String, Object> young, Map<String, Object> old) {
    return young.get("updated_at").toString().compareTo(old.get("updated_at").toString()) > 0;
  }

  private void scene(Line line) throws BadRecord {
    var record = Json.object(line.text());
    Json.text(Json.required(record, "title"));
    Json.required(record, "updated_at");
    Json.time(record, "updated_at");
    scenes.add(Json.id(record, "scene_id"));
    var arc = record.get("arc") instanceof List<?> list ? list : List.of();
    if (arc.stream().anyMatch(word -> words.meaning(word.toString()) == null)) {
      refuse(line, "unknown_emotion");
    }
    if (record.get("minutes") != null && !(record.get("minutes") instanceof Number)) {
      refuse(line, "bad_type");
    }
  }

  private void session(Line line) throws BadRecord {
    var refusals = new ArrayList<String>();
    var session = reader.session(Json.object(line.text()), refusals::add);
    boolean hasStranger =
        session.performers().stream()
            .anyMatch(one -> !performers.containsKey(one) && !withdrawn.contains(one));
    if (!scenes.contains(session.scene()) || hasStranger) {
      throw new BadRecord("waiting");
    }
    if (session.performers().stream().noneMatch(one -> refusal(one, session).isEmpty())) {
      throw new BadRecord(refusal(session.performers().iterator().next(), session));
    }
    var old = sessions.get(session.id());
    if (old == null || session.updatedAt().compareTo(old.updatedAt()) > 0) {
      sessions.put(session.id(), session);
      session.performers().stream()
          .map(one -> refusal(one, session))
          .filter(rule -> !rule.isEmpty())
          .forEach(refusals::add);
      refused.put(session.id(), refusals.stream().map(rule -> entry(line, rule)).toList());
    }
  }

  /** Why a performer's turns may not be kept; empty when they may. */
  private String refusal(String performer, Recorded session) {
    if (withdrawn.contains(performer)) {
      return "withdrawn";
    }
    if (!(performers.get(performer).get("consent") instanceof Map<?, ?> consent)) {
      return "";
    }
    boolean grantsNothing = !(consent.get("scopes") instanceof List<?> list) || list.isEmpty();
    var expires = consent.get("expires_on");
    boolean hasExpired = expires != null && expires.toString().compareTo(session.recordedOn()) < 0;
    return grantsNothing || hasExpired ? "no_consent" : "";
  }

  private Recorded consented(Recorded session) {
    var turns = new ArrayList<Spoken>();
    for (Spoken turn : session.turns()) {
      var rule = turn.performer().isEmpty() ? "" : refusal(turn.performer(), session);
      turns.add(rule.isEmpty() ? turn : turn.asTombstone("", rule));
    }
    return session.with(turns);
  }

  private Late late(Line line) throws BadRecord {
    var record = Json.object(line.text());
    Json.required(record, "turn");
    return new Late(
        line,
        Json.id(record, "session_id"),
        Json.whole(record, "turn").intValue(),
        Json.id(record, "annotator_id"),
        reader.heard(record));
  }

  private void merge(Late late) {
    var session = sessions.get(late.session());
    var turn =
        session == null
            ? null
            : session.turns().stream()
                .filter(one -> one.ordinal() == late.turn())
                .findFirst()
                .orElse(null);
    if (turn == null || turn.tombstone().equals("quarantined")) {
      refuse(late.line(), "waiting");
    } else if (!turn.isHere()) {
      refuse(late.line(), turn.tombstone());
    } else {
      turn.votes()
          .merge(
              late.annotator(), late.heard(), (old, young) -> young.isNewerThan(old) ? young : old);
    }
  }

  private void payment(Line line) throws BadRecord {
    var record = Json.object(line.text());
    var id = Json.id(record, "session_id");
    var performer = Json.id(record, "performer_id");
    Json.required(record, "paid_on");
    Json.date(record, "paid_on");
    var session = sessions.get(id);
    if (withdrawn.contains(performer)) {
      throw new BadRecord("withdrawn");
    }
    if (session == null) {
      throw new BadRecord("waiting");
    }
    if (!session.performers().contains(performer) || !refusal(performer, session).isEmpty()) {
      throw new BadRecord("unknown_participant");
    }
  }
}

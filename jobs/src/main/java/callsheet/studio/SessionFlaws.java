package callsheet.studio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Sessions that break a rule: short but for their fault like any other, with ids from W-0001. */
final class SessionFlaws {
  private static final String FEED = "sessions";
  private static final int KEPT_TURNS = 6;
  private static final int TOO_MANY_EMOTIONS = 17;

  private final World world;
  private final Recorder recorder;
  private final List<Flaw> flaws = new ArrayList<>();

  private SessionFlaws(World world, Recorder recorder) {
    this.world = world;
    this.recorder = recorder;
  }

  static List<Flaw> of(World world, Recorder recorder) {
    var flaws = new SessionFlaws(world, recorder);
    flaws.addBadRecords();
    flaws.addBadTurns();
    flaws.addBadAnnotations();
    flaws.addWithoutConsent();
    return flaws.flaws;
  }

  private void addBadRecords() {
    var whole = LandingFiles.text(base());
    flaws.add(new Flaw("unparseable", FEED, "record", whole.substring(0, whole.length() / 2)));
    flaws.add(
        new Flaw("unparseable", FEED, "record", "delivered by hand, <see> the other \"disk\""));
    record("missing_field", session -> session.remove("scene_id"));
    record("bad_type", session -> session.put("turns", "twelve"));
    record("bad_time", session -> session.put("recorded_at", "yesterday evening"));
    record("empty_id", session -> session.put("session_id", ""));
  }

  private void addBadTurns() {
    turn("missing_field", turn -> turn.remove("performer_id"));
    turn("bad_type", turn -> turn.put("start_ms", "soon"));
    turn("duplicate_turn", turn -> turn.put("turn", 0));
    turn("end_before_start", turn -> turn.put("start_ms", 9_000).put("end_ms", 4_000));
    turn("unknown_participant", turn -> turn.put("performer_id", "P-9998"));
    turn("unknown_emotion", turn -> turn.put("intended", "smugness"));
  }

  private void addBadAnnotations() {
    annotation("bad_time", bad -> bad.put("annotated_at", "2026-13-40T25:00:00Z"));
    annotation("empty_id", bad -> bad.put("annotator_id", ""));
    annotation("unknown_emotion", bad -> bad.putArray("emotions").add("hangry"));
    annotation("out_of_range", bad -> bad.put("intensity", 1.4));
    annotation("out_of_range", bad -> bad.put("valence", -3));
    annotation(
        "too_large",
        bad -> {
          var emotions = bad.putArray("emotions");
          for (int named = 0; named < TOO_MANY_EMOTIONS; named++) {
            emotions.add(world.taxonomy().name(named % world.taxonomy().size()));
          }
        });
  }

  private void addWithoutConsent() {
    for (int number :
        List.of(Performers.EXPIRED_BEFORE, Performers.EXPIRES_MIDWAY, Performers.GRANTS_NOTHING)) {
      record("no_consent", session -> recast(session, world.performers().get(number).id()));
    }
    var withdrawn = world.performers().get(Performers.WITHDRAWN).id();
    record("withdrawn", session -> recast(session, withdrawn));
  }

  private void record(String rule, Consumer<ObjectNode> spoil) {
    var session = base();
    spoil.accept(session);
    flaws.add(new Flaw(rule, FEED, "record", LandingFiles.text(session)));
  }

  private void turn(String rule, Consumer<ObjectNode> spoil) {
    var session = base();
    spoil.accept((ObjectNode) session.withArray("turns").get(1));
    flaws.add(new Flaw(rule, FEED, "turn", LandingFiles.text(session)));
  }

  private void annotation(String rule, Consumer<ObjectNode> spoil) {
    var session = base();
    var turn = (ObjectNode) session.withArray("turns").get(1);
    var bad = turn.withArray("annotations").addObject();
    bad.put("annotator_id", "R-99").putArray("emotions").add(world.taxonomy().name(0));
    spoil.accept(bad);
    flaws.add(new Flaw(rule, FEED, "annotation", LandingFiles.text(session)));
  }

  /** A good short session of the last day, when every planted consent has ended. */
  private ObjectNode base() {
    LocalDate day = world.config().lastDay();
    var take = recorder.take(String.format(Locale.ROOT, "W-%04d", flaws.size() + 1), day);
    ObjectNode session = LandingFiles.JSON.valueToTree(take.session());
    ArrayNode turns = session.withArray("turns");
    while (turns.size() > KEPT_TURNS) {
      turns.remove(KEPT_TURNS);
    }
    return session;
  }

  /** Gives the first participant's role and turns to someone else. */
  static void recast(ObjectNode session, String performer) {
    var first = (ObjectNode) session.withArray("participants").get(0);
    var before = first.path("performer_id").asText();
    first.put("performer_id", performer);
    for (var turn : session.withArray("turns")) {
      if (turn.path("performer_id").asText().equals(before)) {
        ((ObjectNode) turn).put("performer_id", performer);
      }
    }
  }
}

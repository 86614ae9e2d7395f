package callsheet.ingest;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.withdrawal;

import callsheet.landing.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A few people, scenes and sessions, and everything that can happen to them, as landing files in
 * the order of their arrival: versions, equal versions, withdrawals, consents that come and go,
 * records before what they refer to. File names say nothing about the order.
 */
final class RandomStudio {
  /** A file on its way. */
  record Delivery(String file, List<Line> lines) {}

  private static final int PERFORMERS = 5;
  private static final int SCENES = 3;
  private static final int SESSIONS = 8;
  private static final String[] EMOTIONS = {"neutral", "joy", "fear", "anger"};

  private final Random random;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<List<String>> casts = new ArrayList<>();

  RandomStudio(long seed) {
    this.random = new Random(seed);
    for (int session = 0; session < SESSIONS; session++) {
      casts.add(cast());
    }
    for (int file = 0; file < 24; file++) {
      deliver(file);
    }
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  private List<String> cast() {
    int first = random.nextInt(PERFORMERS);
    int second = (first + 1 + random.nextInt(PERFORMERS - 1)) % PERFORMERS;
    return random.nextInt(5) == 0 ? List.of("P-" + first) : List.of("P-" + first, "P-" + second);
  }

  private void deliver(int file) {
    String[] feeds = {
      "performers", "performers", "scenes", "sessions", "sessions", "annotations", "payments"
    };
    boolean isWithdrawal = random.nextInt(14) == 0;
    var feed = isWithdrawal ? "withdrawals" : feeds[file % feeds.length];
    var lines = new ArrayList<Line>();
    for (int line = isWithdrawal ? 1 : 3 + random.nextInt(4); line > 0; line--) {
      lines.add(line(feed));
    }
    deliveries.add(
        new Delivery(
            "%s/%s-%d.jsonl".formatted(feed, Integer.toHexString(random.nextInt()), file), lines));
  }

  private Line line(String feed) {
    return switch (feed) {
      case "performers" ->
          performer(anybody()).with("updated_at", time()).with("consent", consent());
      case "scenes" ->
          scene("SC-" + random.nextInt(SCENES))
              .with("updated_at", time())
              .with("price", Map.of("amount", 20, "currency", "USD"))
              .with("premise", "Premise " + random.nextInt(100));
      case "sessions" -> session();
      case "annotations" ->
          late("S-" + random.nextInt(SESSIONS), random.nextInt(6), rater(), emotion())
              .with("annotated_at", random.nextInt(4) == 0 ? null : time());
      case "payments" -> payment();
      default -> withdrawal(anybody());
    };
  }

  /** Often of one moment: what comes first counts then. */
  private String time() {
    return "2026-11-2%dT00:00:00Z".formatted(1 + random.nextInt(4));
  }

  private Map<String, Object> consent() {
    return switch (random.nextInt(5)) {
      case 0 -> Map.of("scopes", List.of());
      case 1 -> Map.of("scopes", List.of("voice"), "expires_on", "2026-11-15");
      default -> Map.of("scopes", List.of("voice"));
    };
  }

  private Line session() {
    int id = random.nextInt(SESSIONS);
    var cast = casts.get(id);
    var turns = new ArrayList<Line>();
    for (int turn = 0; turn < 2 + random.nextInt(4); turn++) {
      turns.add(turn(turn, cast));
    }
    var participants = cast.stream().map(this::paid).toList();
    return Line.session("S-" + id, turns.toArray(Line[]::new))
        .with("scene_id", "SC-" + random.nextInt(SCENES))
        .with("updated_at", time())
        .with("participants", participants)
        .with("vendor", "vendor " + random.nextInt(100));
  }

  private Line turn(int ordinal, List<String> cast) {
    var speaker = random.nextInt(20) == 0 ? "P-9" : cast.get(random.nextInt(cast.size()));
    var turn =
        Line.turn(ordinal, speaker, heard())
            .with("start_ms", random.nextInt(9) == 0 ? null : random.nextInt(5_000))
            .with("end_ms", random.nextInt(9) == 0 ? 1_000 : null)
            .with("intended", emotion());
    return turn.with("text", "Words " + random.nextInt(1_000));
  }

  private Line[] heard() {
    var heard = new ArrayList<Line>();
    for (int rater = random.nextInt(3); rater > 0; rater--) {
      heard.add(
          annotation(rater(), emotion())
              .with("annotated_at", random.nextInt(3) == 0 ? null : time()));
    }
    return heard.toArray(Line[]::new);
  }

  private Line paid(String performer) {
    var pay = Map.of("amount", random.nextInt(40), "currency", "USD", "due_on", "2026-12-05");
    var line = participant(performer);
    return switch (random.nextInt(3)) {
      case 0 -> line.with("pay", pay);
      case 1 -> line.with("pay", pay).with("pay/paid_on", day());
      default -> line;
    };
  }

  private Line payment() {
    int id = random.nextInt(SESSIONS);
    var cast = casts.get(id);
    var line = Line.payment("S-" + id, cast.get(random.nextInt(cast.size())), day());
    return random.nextBoolean() ? line.with("amount", random.nextInt(40)) : line;
  }

  private String day() {
    return "2026-12-0" + (1 + random.nextInt(4));
  }

  private String anybody() {
    return "P-" + random.nextInt(PERFORMERS);
  }

  private String rater() {
    return "R-" + random.nextInt(3);
  }

  private String emotion() {
    return EMOTIONS[random.nextInt(EMOTIONS.length)];
  }
}

package callsheet.crash;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.session;
import static callsheet.landing.Line.turn;
import static callsheet.landing.Line.withdrawal;

import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A studio of two nights with a little of everything that can land: the second night brings newer
 * and older sessions, the other halves of what waited, late annotations and payments, and a
 * withdrawal that reaches back. Both who withdraw are erased in the second night.
 */
final class TwoNights {
  private static final String CONFIGURATION =
      """
      taxonomy {
        version = crash-1
        emotions = [
          { name = neutral, valence = 0, arousal = 0, dominance = 0 }
          { name = joy, valence = 0.8, arousal = 0.5, dominance = 0.4 }
          { name = anger, valence = -0.7, arousal = 0.8, dominance = 0.5 }
        ]
        mappings { happy = joy }
      }
      commission.rating { price = 0.01, after-days = 0 }
      erasure.after-days = 3
      targets.emotions.target = 20
      targets.transitions.wanted = [{ from = joy, to = anger, target = 5 }]
      """;

  private final Path folder;

  private TwoNights(Path folder) {
    this.folder = folder;
  }

  /** Makes the studio below a folder. */
  static TwoNights in(Path folder) throws IOException {
    var studio = new TwoNights(folder);
    Files.writeString(studio.configuration(), CONFIGURATION);
    landFirst(new LandingFolder(studio.landing(1)));
    landFirst(new LandingFolder(studio.landing(2)));
    landSecond(new LandingFolder(studio.landing(2)));
    studio.setTimes();
    return studio;
  }

  Path configuration() {
    return folder.resolve("studio.conf");
  }

  /** The landing directory as it is on a night, counted from 1. */
  Path landing(int night) {
    return folder.resolve("landing-" + night);
  }

  /** Lands in a directory what has landed by a night and has not been landed there before. */
  void land(int night, Path directory) throws IOException {
    try (var files = Files.walk(landing(night))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var place = directory.resolve(landing(night).relativize(file));
        if (!Files.exists(place)) {
          Files.createDirectories(place.getParent());
          Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** The date of a night, counted from 1. */
  static LocalDate asOf(int night) {
    return LocalDate.of(2026, 11, 21).plusDays(night);
  }

  private static void landFirst(LandingFolder landing) {
    landing
        .file("performers/a.jsonl", people(8))
        .file(
            "scenes/a.jsonl",
            scene("SC-1").with("price", Map.of("amount", 30, "currency", "USD")),
            scene("SC-2"))
        .file(
            "sessions/a.jsonl",
            dialogue("S-1", "P-1", "P-2"),
            dialogue("S-2", "P-2", "P-3"),
            dialogue("S-3", "P-4", "P-5"),
            dialogue("S-4", "P-6", "P-7").with("turns/1/annotations/0/emotions", List.of("fury")),
            dialogue("S-5", "P-1", "P-8").with("scene_id", "SC-3"))
        .file("sessions/b.jsonl.gz", dialogue("S-6", "P-5", "P-4"), "{\"session_id\":")
        .file(
            "annotations/a.jsonl",
            late("S-1", 1, "R-9", "anger"),
            late("S-2", 0, "R-9", "joy"),
            late("S-7", 0, "R-9", "joy"))
        .file(
            "payments/a.jsonl",
            payment("S-1", "P-1", "2026-11-21"),
            payment("S-8", "P-1", "2026-11-21"))
        .file("withdrawals/a.jsonl", withdrawal("P-20"));
  }

  private static void landSecond(LandingFolder landing) {
    landing
        .file("performers/b.jsonl", performer("P-2").with("updated_at", "2026-11-20T00:00:00Z"))
        .file("scenes/b.jsonl", scene("SC-3"))
        .file(
            "sessions/c.jsonl",
            dialogue("S-1", "P-1", "P-2")
                .with("updated_at", "2026-11-22T20:00:00Z")
                .with("turns/0/text", "New words"),
            dialogue("S-2", "P-2", "P-3").with("updated_at", "2026-11-20T20:00:00Z"),
            dialogue("S-7", "P-7", "P-8"),
            dialogue("S-9", "P-4", "P-6"),
            "no JSON")
        .file(
            "annotations/b.jsonl", late("S-3", 2, "R-8", "anger"), late("S-3", 99, "R-8", "anger"))
        .file("payments/b.jsonl", payment("S-2", "P-3", "2026-11-22"))
        .file("withdrawals/b.jsonl", withdrawal("P-4").with("reason", "asked by letter"));
  }

  private static Object[] people(int number) {
    return Stream.iterate(1, n -> n + 1)
        .limit(number)
        .map(n -> performer("P-" + n).with("attributes", Map.of("gender", "f")))
        .toArray();
  }

  private static Line dialogue(String id, String one, String other) {
    return session(
            id,
            turn(0, one, annotation("R-1", "joy"), annotation("R-2", "joy")),
            turn(1, other, annotation("R-1", "anger"), annotation("R-2", "happy")),
            turn(2, one, annotation("R-1", "anger")),
            turn(3, other, annotation("R-1", "neutral")))
        .with("participants", List.of(participant(one), participant(other)));
  }

  /** The lake remembers when a file was changed: that too is to be the same in every run. */
  private void setTimes() throws IOException {
    for (int night = 1; night <= 2; night++) {
      try (var files = Files.walk(landing(night))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-22T01:02:03.004Z")));
        }
      }
    }
  }
}

package callsheet.cli;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.late;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.payment;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.turn;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import callsheet.schema.Column;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Three nights of a small studio on which things are late, replaced or wait for one another, and
 * what they leave.
 */
final class ThreeNights {
  private static final String TARGETS =
      """
      targets {
        emotions.target = 12
        transitions.wanted = [{ from = neutral, to = joy, target = 6 }]
      }
      commission.rating { price = 0.01, after-days = 0 }
      alerts {
        falls { measure = coverage-fall, severity = info, owner = A, days = 9, raise = 0.1, clear = 0.05 }
        silent { measure = feed-silent, severity = warning, owner = B, feeds = [payments], raise = 2, clear = 1 }
        plan { measure = plan-overdue, severity = info, owner = C, days = 1, raise = 0.5, clear = 0.1 }
      }
      spontaneity { min-words = 3, min-session-words = 12, prompt-performers = 99 }
      """;

  private final Path folder;
  private final LandingFolder landing;

  ThreeNights(Path folder) throws IOException {
    this.folder = folder;
    this.landing = new LandingFolder(folder.resolve("landing"));
    SmallStudio.configuration(folder, TARGETS);
  }

  LandingFolder landing() {
    return landing;
  }

  Path page(int night) {
    return folder.resolve("reports/%s/index.html".formatted(date(night)));
  }

  Path table(Table<?> table) {
    return folder.resolve("lake/%s/%s".formatted(table.database(), table.shortName()));
  }

  Lake lake() {
    return new Lake(TestLake.spark(), folder.resolve("lake").toString());
  }

  static String date(int night) {
    return "2026-11-%02d".formatted(20 + night);
  }

  /** Lets everything land, runs the nights and replays them; answers what that said. */
  List<Answer> run() {
    var answers = new ArrayList<Answer>();
    landFirst();
    answers.add(run("nightly", "--as-of", date(1)));
    landSecond();
    answers.add(run("nightly", "--as-of", date(2)));
    landThird();
    answers.add(run("nightly", "--as-of", date(3)));
    answers.add(run("backtest", "--as-of", date(3)));
    return answers;
  }

  Answer run(Object... words) {
    var all = new ArrayList<Object>(Arrays.asList(words));
    all.addAll(List.of("--conf", folder.resolve("studio.conf")));
    all.addAll(List.of("--landing", landing.location(), "--lake", folder.resolve("lake")));
    all.addAll(List.of("--reports", folder.resolve("reports")));
    return Answer.of(all.toArray());
  }

  /** S-4 waits for its scene, a late annotation and a payment for their session. */
  private void landFirst() {
    landing
        .file(
            "performers/1.jsonl",
            performer("P-1"),
            performer("P-2"),
            performer("P-3"),
            performer("P-4"),
            performer("P-5"))
        .file("scenes/1.jsonl", brief("SC-1", 20), brief("SC-2", 30), "{\"scene_id\":")
        .file(
            "sessions/1.jsonl.gz",
            dialogue("S-1", "P-1", "P-2", 8),
            dialogue("S-2", "P-3", "P-4", 4),
            dialogue("S-3", "P-5", "P-1", 5).with("scene_id", "SC-2"),
            dialogue("S-4", "P-2", "P-3", 5).with("scene_id", "SC-9"))
        .file("annotations/1.jsonl", late("S-9", 1, "R-3", "joy"))
        .file("payments/1.jsonl", payment("S-9", "P-1", "2026-12-01").with("amount", 25));
  }

  /** S-2 is replaced, S-1 hears another rater, a performer and a brief are newer. */
  private void landSecond() {
    landing
        .file(
            "performers/2.jsonl", performer("P-6"), newer(performer("P-1").with("languages", en())))
        .file("scenes/2.jsonl", newer(brief("SC-2", 10)))
        .file(
            "sessions/2.jsonl",
            dialogue("S-2", "P-4", "P-3", 7).with("updated_at", "2026-11-22T00:00:00Z"),
            dialogue("S-5", "P-6", "P-5", 6).with("scene_id", "SC-2"))
        .file(
            "annotations/2.jsonl", late("S-1", 1, "R-3", "neutral"), late("S-1", 9, "R-3", "joy"));
  }

  /** What waits enters. */
  private void landThird() {
    landing
        .file("scenes/3.jsonl", brief("SC-9", 15))
        .file("sessions/3.jsonl", dialogue("S-9", "P-1", "P-6", 5))
        .file("annotations/3.jsonl", late("S-2", 0, "R-3", "joy"));
  }

  private static List<String> en() {
    return List.of("en");
  }

  private static Line newer(Line line) {
    return line.with("updated_at", "2026-11-22T00:00:00Z");
  }

  private static Line brief(String id, int price) {
    return scene(id).with("price", Map.of("amount", price, "currency", "USD"));
  }

  /**
   * Turns by turns, of which every third is joyful to one of two raters, and the fifth to none; joy
   * was asked of all others.
   */
  private static Line dialogue(String id, String one, String other, int turns) {
    var lines = new ArrayList<Line>();
    for (int ordinal = 0; ordinal < turns; ordinal++) {
      var heard = ordinal % 3 == 1 ? "joy" : "neutral";
      var speaker = ordinal % 2 == 0 ? one : other;
      lines.add(
          ordinal == 4
              ? turn(ordinal, speaker)
              : turn(ordinal, speaker, annotation("R-1", heard), annotation("R-2", heard))
                  .with("intended", "joy"));
    }
    return Line.session(id, lines.toArray(Line[]::new))
        .with("participants", List.of(participant(one), participant(other)))
        .with("language", "en");
  }

  /** Every row of the tables of a database as text, but for what two equal runs may differ in. */
  Map<String, List<String>> rows(String database) {
    var lake = lake();
    var rows = new TreeMap<String, List<String>>();
    Tables.ALL.stream()
        .filter(table -> table.database().equals(database))
        .forEach(table -> rows.put(table.name(), rows(lake, table)));
    return rows;
  }

  private static List<String> rows(Lake lake, Table<?> table) {
    var columns =
        table.columns().stream()
            .filter(column -> !column.isPerRun())
            .map(Column::name)
            .toArray(String[]::new);
    return lake.read(table).selectExpr(columns).toJSON().collectAsList().stream().sorted().toList();
  }

  String text(Path file) throws IOException {
    return Files.readString(file);
  }
}

package callsheet.cli;

import static callsheet.landing.Line.annotation;
import static callsheet.landing.Line.participant;
import static callsheet.landing.Line.performer;
import static callsheet.landing.Line.scene;
import static callsheet.landing.Line.turn;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.landing.LandingFolder;
import callsheet.landing.Line;
import callsheet.schema.Tables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the plan of one night of a small studio. */
class WhatIfTest {
  private static final String NIGHT = "2026-11-22";

  private static final String SETTINGS =
      """
      targets {
        emotions.overrides { joy { target = 90, performer-cap = 0.5, owner = Mara } }
        transitions.wanted = [{ from = neutral, to = joy, target = 60 }]
      }
      commission { budget = 100, explore-share = 0, draws = 40, max-sessions-per-brief = 4 }
      """;

  private static final Pattern VALUE = Pattern.compile("expected to fill ([0-9.]+) targets");

  @TempDir private static Path folder;

  @BeforeAll
  static void aNightPlans() throws IOException {
    SmallStudio.configuration(folder, SETTINGS);
    new LandingFolder(folder.resolve("landing"))
        .file("performers/1.jsonl", performer("P-1"), performer("P-2"), performer("P-3"))
        .file("scenes/1.jsonl", brief("SC-1", 20), brief("SC-2", 30))
        .file(
            "sessions/1.jsonl",
            dialogue("S-1", "SC-1", "P-1", "P-2", 8),
            dialogue("S-2", "SC-1", "P-3", "P-2", 6),
            dialogue("S-3", "SC-2", "P-1", "P-3", 14),
            dialogue("S-4", "SC-2", "P-2", "P-3", 12));
    var night = ask("nightly", "--as-of", NIGHT);
    assertThat(night.exitCode()).as(night.err()).isZero();
  }

  @Test
  void theSettingsOfTheNightGiveThePlanOfTheNight() {
    var lines = lines("plan");

    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allMatch(line -> line.get("sessions").equals(line.get("night_sessions")))
        .allMatch(line -> line.get("rank").isInt());
    assertThat(ask("plan", "--format", "table").out())
        .contains("This plan spends USD ", " of USD 100.00 on ", "best possible")
        .contains("Against the plan of 2026-11-22: value ±0, money ±USD 0.00;")
        .contains("gains most: nothing; loses most: nothing.")
        .doesNotContain("Target ");
  }

  @Test
  void moreMoneyNeverBringsLess() {
    double before = 0;
    for (int budget : new int[] {0, 40, 100, 150, 1000}) {
      double value = value("--budget", budget);
      assertThat(value).as("for %d", budget).isGreaterThanOrEqualTo(before);
      before = value;
    }
    assertThat(before).isGreaterThan(value("--budget", 40));
  }

  @Test
  void anExcludedBriefIsNotInThePlan() {
    var lines = lines("plan", "--budget", 1000, "--exclude", "SC-2");

    assertThat(lines)
        .anyMatch(line -> line.get("scene_id").asText().equals("SC-1"))
        .filteredOn(line -> line.get("scene_id").asText().equals("SC-2"))
        .allMatch(line -> line.get("sessions").asInt() == 0 && line.get("rank").isNull());
    assertThat(lines("plan", "--exclude", "SC-1", "--exclude", "SC-2"))
        .isNotEmpty()
        .allMatch(line -> line.get("sessions").asInt() == 0)
        .allMatch(line -> line.get("night_sessions").asInt() > 0);
  }

  @Test
  void aHigherTargetRaisesWhatIsMissingOfIt() {
    assertThat(missing("emotion.joy=180")).isGreaterThan(missing("emotion.joy=120"));
    assertThat(missing("self.neutral.joy=90")).isGreaterThan(missing("self.neutral.joy=70"));
    assertThat(ask("plan", "--target", "emotion.joy=180").out())
        .containsPattern("Target joy: 180 wanted, [0-9.]+ missing; the night had 90 wanted, ")
        .contains(", by other targets, ");
  }

  @Test
  void aTargetThatWasNoneIsPlannedFor() {
    var told = ask("plan", "--budget", 1000, "--target", "emotion.neutral=500").out();

    assertThat(told)
        .containsPattern("Target neutral: 500 wanted, [0-9.]+ missing; the night had none")
        .containsPattern("gains most: .*neutral \\+[1-9]");
  }

  @Test
  void aTargetOfNothingIsNone() {
    assertThat(ask("plan", "--target", "self.neutral.joy=0").out())
        .contains("Target neutral to joy: none; the night had 60 wanted, ");
  }

  @Test
  void everySettingOfThePlanCanBeAskedFor() {
    assertThat(lines("plan", "--sessions", 1)).extracting(WhatIfTest::sessions).contains(1);
    assertThat(total(lines("plan", "--sessions", 1))).isEqualTo(1);
    assertThat(total(lines("plan", "-D", "commission.max-sessions=1"))).isEqualTo(1);
    assertThat(total(lines("plan", "--days", 2, "--sessions-per-day", 1))).isBetween(1, 2);
    assertThat(total(lines("plan", "--hours", 0))).isPositive(); // No brief tells its minutes.
  }

  @Test
  void programsGetTheRowsAlone() {
    var csv = ask("plan", "--budget", 60, "--format", "csv").out().lines().toList();

    assertThat(csv.get(0)).startsWith("rank,scene_id,title,cast,is_exploring,sessions,");
    assertThat(csv).hasSize(1 + lines("plan", "--budget", 60).size());
  }

  @Test
  void nothingIsWritten() throws IOException {
    var before = state();

    ask("plan", "--budget", 500, "--target", "emotion.neutral=500", "--exclude", "SC-1");

    assertThat(state()).isEqualTo(before);
  }

  @Test
  void wrongValuesAreToldInWords() {
    refused("Invalid --budget: much (a number like 2000)", "--budget", "much");
    refused("Invalid commission.budget: -5 (must be at least 0)", "--budget", "-5");
    refused("Invalid --exclude: SC-3 (no such brief; the nearest is SC-", "--exclude", "SC-3");
    refused("joi is no emotion of the taxonomy; the nearest is joy", "--target", "emotion.joi=4");
    refused("Invalid --target: joy=4 (must be like emotion.anger=4000", "--target", "joy=4");
    refused("Invalid --target: self.joy.joy=4 (a target is a", "--target", "self.joy.joy=4");
    refused("targets.emotions.overrides.joy.target", "--target", "emotion.joy=9999999999");
    refused("Invalid --sessions-per-day: x (a whole number", "--sessions-per-day", "x");
    refused("about the latest plan, that of 2026-11-22", "--budget", 1, "--as-of", "2026-11-21");
    refused("a what-if question writes nothing", "--budget", 1, "--force");
  }

  @Test
  void aSettingThatChangesNothingInTheQuestionIsRefusedWithTheReason() {
    var reason =
        "(it changes nothing in a what-if question, which plans anew with what was counted";
    for (var setting :
        List.of(
            "labels.min-confidence=0.6",
            "coverage.consent-scope=voice",
            "report.corpus=Other",
            "backtest.pools=30")) {
      var path = setting.replaceFirst("=.*", "");
      refused("Invalid -D: %s %s".formatted(path, reason), "--budget", 5, "-D", setting);
    }
    refused("ask with targets, commission, ", "--format", "json", "-D", "labels.model=soft-vote");
    refused("unknown key", "--budget", 5, "-D", "commission.bugdet=5");
    assertThat(ask("plan", "--budget", 60, "-D", "commission.rest-days=1").exitCode()).isZero();
    assertThat(ask("plan", "--budget", 60, "-D", "targets.emotions.weight=2").exitCode()).isZero();
    assertThat(ask("plan", "--budget", 60, "-D", "seed=7").exitCode()).isZero();
  }

  @Test
  void anExcludedBriefThatNobodyHasIsToldWhereItIsConfigured() {
    var told = ask("plan", "--format", "table", "-D", "commission.exclude=[SC-7]");

    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out())
        .contains(
            "commission.exclude names SC-7, which no brief has (correct or remove it; the nearest is SC-1).");
  }

  @Test
  void aLakeThatIsNotThereIsNotPlannedWith() {
    var nowhere = folder.resolve("nowhere");
    var told =
        Answer.of(
            "plan", "--budget", 5, "--conf", folder.resolve("studio.conf"), "--lake", nowhere);

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err()).contains("there is no such directory (run callsheet nightly first");
    assertThat(nowhere).doesNotExist();
  }

  private static void refused(String words, Object... question) {
    var all = new ArrayList<Object>(List.of("plan"));
    all.addAll(Arrays.asList(question));
    var told = ask(all.toArray());
    assertThat(told.exitCode()).as(told.err()).isEqualTo(2);
    assertThat(told.err()).contains(words);
  }

  private static double value(Object... question) {
    var all = new ArrayList<Object>(List.of("plan"));
    all.addAll(Arrays.asList(question));
    var told = ask(all.toArray());
    return number(VALUE, told);
  }

  private static double missing(String target) {
    return number(
        Pattern.compile("wanted, ([0-9.,]+) missing; the night"), ask("plan", "--target", target));
  }

  private static double number(Pattern pattern, Answer told) {
    var found = pattern.matcher(told.out());
    assertThat(found.find()).as(told.out() + told.err()).isTrue();
    return Double.parseDouble(found.group(1).replace(",", ""));
  }

  private static int total(List<JsonNode> lines) {
    return lines.stream().mapToInt(WhatIfTest::sessions).sum();
  }

  private static int sessions(JsonNode line) {
    return line.get("sessions").asInt();
  }

  private static List<JsonNode> lines(Object... words) {
    var all = new ArrayList<Object>(Arrays.asList(words));
    all.addAll(List.of("--format", "json"));
    var told = ask(all.toArray());
    assertThat(told.exitCode()).as(told.err()).isZero();
    return told.out().lines().map(WhatIfTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer ask(Object... words) {
    var all = new ArrayList<Object>(Arrays.asList(words));
    all.addAll(List.of("--conf", folder.resolve("studio.conf")));
    all.addAll(List.of("--landing", folder.resolve("landing"), "--lake", folder.resolve("lake")));
    all.addAll(List.of("--reports", folder.resolve("reports")));
    return Answer.of(all.toArray());
  }

  /** The versions of all tables, and every file of the lake: claims are files. */
  private static Map<String, Object> state() throws IOException {
    var lake = new Lake(TestLake.spark(), folder.resolve("lake").toString());
    try (var files = Files.walk(folder)) {
      return Map.of("versions", lake.versions(Tables.ALL), "files", files.sorted().toList());
    }
  }

  private static Line brief(String id, int price) {
    return scene(id).with("price", Map.of("amount", price, "currency", "USD"));
  }

  /** Turns by turns, of which every third is joyful. */
  private static Line dialogue(String id, String brief, String one, String other, int turns) {
    var lines = new ArrayList<Line>();
    for (int ordinal = 0; ordinal < turns; ordinal++) {
      var heard = ordinal % 3 == 1 ? "joy" : "neutral";
      lines.add(turn(ordinal, ordinal % 2 == 0 ? one : other, annotation("R-1", heard)));
    }
    return Line.session(id, lines.toArray(Line[]::new))
        .with("scene_id", brief)
        .with("participants", List.of(participant(one), participant(other)))
        .with("language", "en");
  }
}

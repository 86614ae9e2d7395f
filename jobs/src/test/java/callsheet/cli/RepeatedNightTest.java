package callsheet.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Column;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small studio's night, again and again: what depends on a change runs, no more, and what runs
 * leaves what was there. And the queries that the dictionary shows, on what it leaves.
 */
class RepeatedNightTest {
  @TempDir Path folder;

  @Test
  void aNightThatIsRunAgainRunsWhatDependsOnAChangeAndLeavesEveryTableAsItWas() throws IOException {
    var made = Answer.of("generate", "--sessions", 12, folder.resolve("landing"));
    assertThat(made.exitCode()).as(made.err()).isZero();
    landWhatComesLater();
    var all = ran(night());
    assertThat(all)
        .hasSizeGreaterThan(10)
        .startsWith("ingest")
        .endsWith("erase")
        .contains("report");

    var versions = versions();
    assertThat(ran(night())).isEmpty();
    assertThat(versions()).isEqualTo(versions);

    Files.delete(page());
    assertThat(ran(night())).containsExactly("report");
    assertThat(page()).isNotEmptyFile();
    Files.delete(alerts());
    assertThat(ran(night())).containsExactly("alert-file");
    assertThat(alerts()).isNotEmptyFile();

    SmallStudio.land(
        folder.resolve("landing"),
        "performers/late.jsonl",
        List.of(SmallStudio.PERFORMER.formatted("P-late")));
    assertThat(ran(night()))
        .containsExactlyInAnyOrder(
            "ingest",
            "profiles",
            "coverage",
            "gaps",
            "work",
            "yields",
            "plan",
            "alerts",
            "alert-file",
            "report",
            "erase");

    assertThat(ran(commanded("backtest"))).containsExactly("backtest");
    assertThat(ran(night()))
        .as("the page shows the latest back-test, and an erasure looks at every table")
        .containsExactly("report", "erase");
    var before = fingerprints();
    var page = Files.readString(page());
    assertThat(ran(night("--force"))).hasSameElementsAs(all);
    assertThat(fingerprints()).isEqualTo(before);
    assertThat(page()).hasContent(page);

    assertThat(before.values())
        .as("tables without a row")
        .filteredOn(print -> print.startsWith("0 "))
        .isEmpty();
    assertThat(Tables.ALL).allSatisfy(this::assertExampleIsAQuery);
    assertMaintenanceLeaves(before);
  }

  /** The steps that ran, as the command says. */
  private static List<String> ran(Answer answer) {
    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
    var steps = new ArrayList<String>();
    for (String line : answer.out().lines().toList()) {
      var words = line.strip().split("\\s+", -1);
      if (words[0].matches("\\d+/\\d+") && !line.contains("unchanged")) {
        steps.add(words[1]);
      }
    }
    return steps;
  }

  /** The version of every table but the books of the nights, which tell of each run. */
  private Map<String, Long> versions() {
    var tables = new ArrayList<Table<?>>(Tables.ALL);
    tables.removeAll(List.of(Tables.NIGHTS, Tables.STEPS));
    return lake().versions(tables);
  }

  private Path page() {
    return folder.resolve("reports/2026-11-22/index.html");
  }

  private Path alerts() {
    return page().resolveSibling("alerts.json");
  }

  private Lake lake() {
    return new Lake(TestLake.spark(), folder.resolve("lake").toString());
  }

  /** An annotation and a payment by their own feeds: all that the generated landing lacks. */
  private void landWhatComesLater() throws IOException {
    SmallStudio.land(
        folder.resolve("landing"),
        "annotations/later.jsonl",
        List.of(
            "{\"session_id\":\"S-000001\",\"turn\":0,\"annotator_id\":\"R-50\",\"emotions\":[\"neutral\"],\"annotated_at\":\"2026-11-20T09:00:00Z\"}"));
    SmallStudio.land(
        folder.resolve("landing"),
        "payments/later.jsonl",
        List.of(
            "{\"session_id\":\"S-000001\",\"performer_id\":\"P-0020\",\"paid_on\":\"2026-11-20\"}"));
  }

  private void assertMaintenanceLeaves(Map<String, String> before) {
    var maintained =
        Answer.of("maintain", "--lake", folder.resolve("lake"), "-Dmaintenance.min-small-files=2");

    assertThat(maintained.exitCode()).as(maintained.err()).isZero();
    assertThat(maintained.out()).contains("core.performers", "small files");
    assertThat(fingerprints()).isEqualTo(before);
  }

  private void assertExampleIsAQuery(Table<?> table) {
    var lake = lake();
    lake.register(List.of(table));

    assertThat(lake.spark().sql(table.info().example()).columns()).isNotEmpty();
  }

  private Answer night(String... more) {
    return commanded("nightly", more);
  }

  private Answer commanded(String command, String... more) {
    var words =
        Stream.of(
            command,
            "--landing",
            folder.resolve("landing"),
            "--lake",
            folder.resolve("lake"),
            "--reports",
            folder.resolve("reports"),
            "--as-of",
            "2026-11-22",
            "-D",
            "erasure.rewrites-landing=true",
            "-D",
            "commission.rating.price=0.01",
            "-D",
            "commission.rating.after-days=0");
    return Answer.of(Stream.concat(words, Stream.of(more)).toArray());
  }

  private Map<String, String> fingerprints() {
    var lake = lake();
    var prints = new TreeMap<String, String>();
    Tables.ALL.forEach(table -> prints.put(table.name(), fingerprint(lake, table)));
    return prints;
  }

  /** Rows, and the sum of their hashes: whatever their order, equal for equal rows. */
  private static String fingerprint(Lake lake, Table<?> table) {
    var columns =
        table.columns().stream()
            .filter(column -> !column.isPerRun())
            .map(Column::name)
            .collect(joining(", "));
    var row =
        lake.read(table)
            .selectExpr("xxhash64(to_json(struct(%s))) AS hash".formatted(columns))
            .selectExpr("count(*)", "sum(CAST(hash AS DECIMAL(38, 0)))")
            .first();
    return row.get(0) + " " + row.get(1);
  }
}

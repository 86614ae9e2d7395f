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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small studio's night, twice, and the queries that the dictionary shows on what it leaves. */
class RepeatedNightTest {
  @TempDir Path folder;

  @Test
  void aNightThatRunsTwiceLeavesEveryTableAsItWasAndSoDoesMaintenance() throws IOException {
    var made = Answer.of("generate", "--sessions", 12, folder.resolve("landing"));
    assertThat(made.exitCode()).as(made.err()).isZero();
    landWhatComesLater();

    var first = night();
    assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
    var before = fingerprints();
    var page = Files.readString(folder.resolve("reports/2026-11-22/index.html"));
    var again = night("--force"); // Or it would leave everything as it was by doing nothing.

    assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
    assertThat(again.out()).doesNotContain("unchanged");
    assertThat(fingerprints()).isEqualTo(before);
    assertThat(folder.resolve("reports/2026-11-22/index.html")).hasContent(page);
    assertThat(before.values())
        .as("tables without a row")
        .filteredOn(print -> print.startsWith("0 "))
        .isEmpty();
    assertThat(Tables.ALL).allSatisfy(this::assertExampleIsAQuery);
    assertMaintenanceLeaves(before);
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
    assertThat(maintained.out()).contains("ops.steps", "small files");
    assertThat(fingerprints()).isEqualTo(before);
  }

  private void assertExampleIsAQuery(Table<?> table) {
    var lake = new Lake(TestLake.spark(), folder.resolve("lake").toString());
    lake.register(List.of(table));

    assertThat(lake.spark().sql(table.info().example()).columns()).isNotEmpty();
  }

  private Answer night(String... more) {
    var words =
        Stream.of(
            "nightly",
            "--landing",
            folder.resolve("landing"),
            "--lake",
            folder.resolve("lake"),
            "--reports",
            folder.resolve("reports"),
            "--as-of",
            "2026-11-22",
            "-D",
            "erasure.rewrites-landing=true");
    return Answer.of(Stream.concat(words, Stream.of(more)).toArray());
  }

  private Map<String, String> fingerprints() {
    var lake = new Lake(TestLake.spark(), folder.resolve("lake").toString());
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

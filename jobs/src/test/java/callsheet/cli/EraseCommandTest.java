package callsheet.cli;

import static callsheet.schema.Tables.ERASURES;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.consent.TracesLeft;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.landing.Redaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A performer of some weeks of the sample is erased, and a search of its own looks for what is
 * left.
 */
class EraseCommandTest {
  private static final Path SAMPLE = Path.of("../data-samples/landing");
  private static final String GONE = "P-0027";

  /**
   * Every feed of the sample and every trouble in it, but of the weeks these alone: GONE is in all.
   */
  private static final Set<String> WEEKS = Set.of("2026-08-31", "2026-10-26", "2026-11-09");

  /** So many lines are enough to look for: the independent search is no fast one. */
  private static final int LINES = 40;

  @TempDir Path folder;

  @Test
  @Tag("long")
  void nothingOfAPerformerIsLeftAnywhereAndPartnersStay(TestReporter report) throws IOException {
    copySample();
    var lines = ownLines();
    assertDone(run("nightly", "--as-of", "2026-11-21"));
    var others = othersTurns();
    assertThat(TracesLeft.in(folder, List.of(GONE)))
        .anyMatch(place -> place.contains("lake/core/turns"))
        .anyMatch(place -> place.contains("landing/sessions"));
    assertThat(run("erase", "P-9999").exitCode()).isEqualTo(2);

    var erased = run("erase", GONE, "--reason", "asked by letter", "--as-of", "2026-11-22");

    assertDone(erased);
    assertThat(erased.out())
        .contains("Erased: 1 performer", "nothing found", "landing/sessions", "core.turns")
        .doesNotContain(GONE);
    assertThat(TracesLeft.in(folder, List.of(GONE))).isEmpty();
    assertThat(TracesLeft.in(folder, lines)).isEmpty();
    assertThat(othersTurns()).isEqualTo(others);
    assertThat(certificates()).isEqualTo("P-0005 personal, P-0027 asked by letter");
    report.publishEntry("lines of the performer looked for", String.valueOf(lines.size()));
    report.publishEntry("erase", erased.out());
    assertDone(run("verify"));
  }

  @Test
  void whoeverIsUnknownIsNotErased() {
    var answer = run("erase", "P-0001\"'; --");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("Cannot erase the performer: lake", "knows nobody of that id")
        .doesNotContain("P-0001");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aReasonDoesNotNameThePerformer() {
    var answer = run("erase", GONE, "--reason", "p-0027 moved away");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid --reason").doesNotContain("0027");
  }

  private Answer run(Object... words) {
    return Answer.of(
        Stream.concat(
                Stream.of(words),
                Stream.of(
                    "--landing",
                    folder.resolve("landing"),
                    "--lake",
                    folder.resolve("lake"),
                    "--reports",
                    folder.resolve("reports"),
                    "-D",
                    "erasure.rewrites-landing=true"))
            .toArray());
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
  }

  private Lake lake() {
    return new Lake(TestLake.spark(), folder.resolve("lake").toString());
  }

  private String certificates() {
    var reasons = new ArrayList<String>();
    for (String performer : List.of("P-0005", GONE)) {
      lake().rows(ERASURES).stream()
          .filter(erasure -> erasure.performerDigest().equals(Redaction.digest(performer)))
          .forEach(erasure -> reasons.add(performer + " " + erasure.reason()));
    }
    return String.join(", ", reasons);
  }

  /** How many turns others have, and the sum of their hashes. */
  private String othersTurns() {
    return lake()
        .read(TURNS)
        .where(col("text").isNotNull().and(col("performer_id").notEqual(GONE)))
        .selectExpr("xxhash64(session_id, turn, performer_id, text) AS hash")
        .selectExpr("count(*)", "sum(CAST(hash AS DECIMAL(38, 0)))")
        .first()
        .toString();
  }

  private void copySample() throws IOException {
    try (var files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(EraseCommandTest::isWanted).toList()) {
        Files.copy(file, folder.resolve("landing").resolve(SAMPLE.relativize(file).toString()));
      }
    }
  }

  private static boolean isWanted(Path file) {
    var name = file.getFileName().toString();
    return !file.startsWith(SAMPLE.resolve("sessions"))
        || !name.startsWith("2026-")
        || WEEKS.contains(name.substring(0, "2026-08-31".length()));
  }

  /** The longest lines that the performer says and nobody else. */
  private List<String> ownLines() throws IOException {
    var own = new LinkedHashSet<String>();
    var others = new StringBuilder();
    try (var files = Files.list(folder.resolve("landing/sessions"))) {
      for (Path file : files.sorted().toList()) {
        for (JsonNode turn : turns(file)) {
          var text = turn.path("text").asText();
          if (turn.path("performer_id").asText().equals(GONE)) {
            own.add(text);
          } else {
            others.append(text).append('\n');
          }
        }
      }
    }
    var said = others.toString();
    return own.stream()
        .filter(text -> text.length() >= 12 && !said.contains(text))
        .sorted(Comparator.comparing(String::length).reversed())
        .limit(LINES)
        .toList();
  }

  private static List<JsonNode> turns(Path file) throws IOException {
    var turns = new ArrayList<JsonNode>();
    try (var gzip = new GZIPInputStream(Files.newInputStream(file))) {
      for (String line : new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        try {
          new ObjectMapper().readTree(line).path("turns").forEach(turns::add);
        } catch (IOException e) {
          // The sample holds records that cannot be read.
        }
      }
    }
    return turns;
  }
}

package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night of a small studio that is run again and again: what depends on a change runs, no more.
 */
class ResumedNightTest {
  @TempDir Path folder;

  @Test
  void aNightThatIsRunAgainRunsWhatDependsOnAChangeAndNoMore() throws IOException {
    var made = Answer.of("generate", "--sessions", 8, folder.resolve("landing"));
    assertThat(made.exitCode()).as(made.err()).isZero();
    var all = ran(night());
    assertThat(all).hasSizeGreaterThan(10).startsWith("ingest").endsWith("report", "erase");

    var before = versions();
    assertThat(ran(night())).isEmpty();
    assertThat(versions()).isEqualTo(before);

    Files.delete(folder.resolve("reports/2026-11-22/index.html"));
    assertThat(ran(night())).containsExactly("report");
    assertThat(folder.resolve("reports/2026-11-22/index.html")).isNotEmptyFile();

    SmallStudio.land(
        folder.resolve("landing"),
        "performers/late.jsonl",
        List.of(SmallStudio.PERFORMER.formatted("P-late")));
    assertThat(ran(night()))
        .containsExactlyInAnyOrder(
            "ingest", "profiles", "coverage", "work", "yields", "plan", "report", "erase");

    assertThat(ran(night("-D", "coverage.performer-cap=0.2"))).hasSameElementsAs(all);
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
    return new Lake(TestLake.spark(), lake().toString()).versions(tables);
  }

  private Path lake() {
    return folder.resolve("lake");
  }

  private Answer night(String... more) {
    var words =
        Stream.of(
            "nightly",
            "--landing",
            folder.resolve("landing"),
            "--lake",
            lake(),
            "--reports",
            folder.resolve("reports"),
            "--as-of",
            "2026-11-22");
    return Answer.of(Stream.concat(words, Stream.of(more)).toArray());
  }
}

package callsheet.cli;

import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small studio that counts only what may be published. */
class ConsentScopeTest {
  private static final String SCOPE = "coverage.consent-scope=publication";
  @TempDir Path folder;

  @BeforeEach
  void generate() {
    var made = Answer.of("generate", "--sessions", 12, folder.resolve("landing"));
    assertThat(made.exitCode()).as(made.err()).isZero();
  }

  @Test
  void theScopeThatWasCountedIsToldWhateverTheConfigurationSaysLater() throws IOException {
    run("nightly", "-D", SCOPE);
    assertThat(page()).contains("These pages count only turns that may be used for publication.");
    assertThat(run("verify").out()).contains("All that was compared agrees");

    run("report");
    assertThat(page()).contains("These pages count only turns that may be used for publication.");
    var lake = new Lake(TestLake.spark(), folder.resolve("lake").toString());
    assertThat(lake.rows(NIGHTS)).extracting(Night::consentScope).containsExactly("publication");
    assertThat(performers(lake.read(PERFORMER_CELLS)))
        .isLessThan(performers(lake.read(PARTICIPANTS)));
  }

  private static long performers(Dataset<Row> rows) {
    return rows.select("performer_id").distinct().count();
  }

  private Answer run(Object command, Object... more) {
    var words = new ArrayList<Object>();
    words.add(command);
    words.addAll(List.of("--landing", folder.resolve("landing")));
    words.addAll(List.of("--lake", folder.resolve("lake")));
    words.addAll(List.of("--reports", folder.resolve("reports")));
    if (!command.equals("verify")) {
      words.addAll(List.of("--as-of", "2026-11-22"));
    }
    words.addAll(List.of(more));
    var answer = Answer.of(words.toArray());
    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
    return answer;
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("reports/2026-11-22/index.html"));
  }
}

package callsheet.coverage;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Coverage;
import callsheet.schema.LabelCoincidence;
import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import callsheet.schema.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageJobTest {
  private static final Cell JOY = Cell.emotion("joy");

  @TempDir Path folder;

  @Test
  void aPerformersCellsOfAllLanguagesAndVendorsAreCappedTogether() {
    var lake = TestLake.in(folder);
    put(lake, PERFORMERS, List.of(performer("P1", "improv", "voice")));
    put(
        lake,
        LABEL_COINCIDENCES,
        List.of(new LabelCoincidence("en-US", 2, "joy", "joy", 60_000_000_000L)));
    put(
        lake,
        PERFORMER_CELLS,
        List.of(
            showed("P1", "en-US", "a", 6),
            showed("P1", "es-MX", "a", 5),
            showed("P1", "es-MX", "b", 1),
            showed("not-landed", "en-US", "a", 3)));
    var job = new CoverageJob(new CoverageConfig(20, 5, targets()));

    job.run(lake, TestLake.NIGHT);
    job.run(lake, TestLake.NIGHT);

    assertThat(lake.rows(COVERAGE))
        .extracting(Coverage::stratum, Coverage::mass, Coverage::credit, Coverage::performers)
        .containsExactlyInAnyOrder(
            tuple("(all)", 15.0, 13.0, 2L),
            tuple("language=es-MX", 6.0, 6.0, 1L),
            tuple("training=voice,vendor=a", 11.0, 10.0, null),
            tuple("training=undeclared", 3.0, 3.0, null));
    assertThat(lake.rows(COVERAGE)).extracting(Coverage::agreement).contains(1.0);
  }

  private static List<Target> targets() {
    return List.of(
        new Target(JOY, Stratum.ALL, Demands.of(100, 1, 0.5)),
        new Target(JOY, new Stratum(Map.of("language", "es-MX")), Demands.of(100, 1, null)),
        new Target(
            JOY, new Stratum(Map.of("training", "voice", "vendor", "a")), Demands.of(100, 1, null)),
        new Target(JOY, new Stratum(Map.of("training", "undeclared")), Demands.of(100, 1, null)));
  }

  private static <R extends Record> void put(Lake lake, Table<R> table, List<R> rows) {
    lake.append(table, lake.dataset(table, rows));
  }

  private static Performer performer(String id, String... training) {
    return new Performer(
        id,
        Instant.EPOCH,
        Map.of("training", List.of(training)),
        List.of(),
        null,
        null,
        null,
        "performers.jsonl",
        1);
  }

  private static PerformerCell showed(String id, String language, String vendor, long turns) {
    return new PerformerCell(
        id, language, vendor, "emotion", "joy", null, turns * 1_000_000_000, turns, 0, 1L, 0L, 1L);
  }
}

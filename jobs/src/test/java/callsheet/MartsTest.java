package callsheet;

import static callsheet.lake.TestLake.NIGHT;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Taxonomy;
import callsheet.distribution.DistributionJob;
import callsheet.diversity.DiversityJob;
import callsheet.golden.Golden;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.moments.NaiveCounts;
import callsheet.schema.PerformerCell;
import callsheet.schema.RunLength;
import callsheet.schema.Table;
import callsheet.transitions.DwellJob;
import callsheet.transitions.TransitionsJob;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MartsTest {
  private static final Taxonomy TAXONOMY = GoldenTaxonomy.ofCorpus();
  private static final List<Job> JOBS =
      List.of(
          new DistributionJob(TAXONOMY),
          new TransitionsJob(TAXONOMY),
          new DwellJob(TAXONOMY),
          new DiversityJob(TAXONOMY));

  @TempDir Path folder;

  @Test
  void countsBecomeMartsAndASecondRunChangesNothing() {
    var lake = TestLake.in(folder);
    writeCounts(lake);

    JOBS.forEach(job -> job.run(lake, NIGHT));

    var distribution = lake.rows(EMOTION_DISTRIBUTION);
    var transitions = lake.rows(EMOTION_TRANSITIONS);
    var dwell = lake.rows(EMOTION_DWELL);
    var diversity = lake.rows(PERFORMER_DIVERSITY);
    assertThat(distribution).hasSize((2 + 4) * 6);
    assertThat(distribution.get(0).share()).isEqualTo(43 / 179.0);
    assertThat(transitions).hasSize(2 * 3 * 36);
    assertThat(transitions.get(0).pairMass()).isEqualTo(18.0);
    assertThat(dwell).hasSize(2 * 6);
    assertThat(dwell.get(0).medianTurns()).isEqualTo(2.0);
    assertThat(diversity).hasSize(1 + 6 + 3 * 36);
    assertThat(diversity.get(0).hillQ0()).isEqualTo(8.0);
    assertThat(diversity.get(0).mass()).isEqualTo(179.0);

    JOBS.forEach(job -> job.run(lake, NIGHT));

    assertThat(lake.rows(EMOTION_DISTRIBUTION)).isEqualTo(distribution);
    assertThat(lake.rows(EMOTION_TRANSITIONS)).isEqualTo(transitions);
    assertThat(lake.rows(EMOTION_DWELL)).isEqualTo(dwell);
    assertThat(lake.rows(PERFORMER_DIVERSITY)).isEqualTo(diversity);
  }

  private static void writeCounts(Lake lake) {
    var turns = Golden.turns();
    write(lake, CELL_MOMENTS, NaiveCounts.moments(turns, "en"));
    write(lake, RUN_LENGTHS, List.of(new RunLength("en", "anger", 2, false, false, 3, 0, 0, 0)));
    // One row an observation: the job sums over vendors and languages.
    var cells =
        NaiveCounts.atoms(turns).stream()
            .map(
                atom ->
                    new PerformerCell(
                        atom.turn().performer(),
                        "en",
                        atom.turn().session(),
                        atom.cell().kind().label(),
                        atom.cell().from(),
                        atom.cell().to(),
                        1_000_000_000,
                        1,
                        atom.speechUs(),
                        1L,
                        0L,
                        1L))
            .toList();
    write(lake, PERFORMER_CELLS, cells);
  }

  private static <R extends Record> void write(Lake lake, Table<R> table, List<R> rows) {
    lake.overwrite(table, lake.dataset(table, rows));
  }
}

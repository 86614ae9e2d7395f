package callsheet.counting;

import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.Session;
import callsheet.schema.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingJobTest {
  private static final List<NaiveSession> STUDIO = Studios.random(7, 60);
  private static final CountingJob JOB = new CountingJob(Studios.TAXONOMY, 0.5);

  @TempDir Path folder;

  @Test
  void theTablesHoldWhatTheBookSaysHoweverOftenTheJobRuns() {
    var lake = TestLake.in(folder);
    lake.append(SESSIONS, lake.dataset(SESSIONS, STUDIO.stream().map(s -> row(s)).toList()));

    JOB.run(lake, TestLake.NIGHT);
    assertTables(lake);
    JOB.run(lake, TestLake.NIGHT);
    assertTables(lake);
  }

  @Test
  void neitherPartitionsNorHandingOnEarlyChangeACount() {
    var lake = TestLake.in(folder);
    var sessions = lake.dataset(SESSIONS, STUDIO.stream().map(s -> row(s)).toList());

    var two = counts(sessions.repartition(2), CorpusCounts.MOST_LONGS);

    assertThat(two).isNotEmpty();
    assertThat(counts(sessions.repartition(7), CorpusCounts.MOST_LONGS)).isEqualTo(two);
    assertThat(counts(sessions.repartition(2), 1)).isEqualTo(two);
  }

  private static void assertTables(Lake lake) {
    var naive = new NaiveCounts(STUDIO, Studios.TAXONOMY, 0.5);
    assertRows(lake, PERFORMER_CELLS, naive.performerCells());
    assertRows(lake, SCENE_CELLS, naive.sceneCells());
    assertRows(lake, CELL_MOMENTS, naive.cellMoments());
    assertRows(lake, RUN_LENGTHS, naive.runLengths());
    assertRows(lake, LABEL_COINCIDENCES, naive.labelCoincidences());
    assertRows(lake, PAIR_CHANCES, naive.pairChances());
    assertRows(lake, ARC_COUNTS, naive.arcCounts());
  }

  private static <R extends Record> void assertRows(Lake lake, Table<R> table, Set<R> expected) {
    assertThat(lake.rows(table)).doesNotHaveDuplicates().hasSameElementsAs(expected);
  }

  /** Equal bytes are equal tables. */
  private static Map<String, String> counts(Dataset<Row> sessions, long mostLongs) {
    var counts = new TreeMap<String, String>();
    for (Row row :
        new CorpusCounts(Studios.TAXONOMY, 500_000_000, mostLongs)
            .ofSessions(sessions)
            .collectAsList()) {
      byte[] packed = row.getAs("counts");
      var key = "%s %s %s %s".formatted(row.get(0), row.get(1), row.get(2), row.get(3));
      assertThat(counts.put(key, Arrays.toString(packed))).isNull();
    }
    return counts;
  }

  static Session row(NaiveSession session) {
    var timeline = session.timeline();
    return new Session(
        session.sessionId(),
        session.sceneId(),
        Instant.EPOCH,
        Instant.EPOCH,
        session.language(),
        session.vendor(),
        null,
        null,
        session.performerIds(),
        List.of(),
        timeline.turns().size(),
        0,
        timeline.pack(),
        0,
        "sessions.jsonl",
        1);
  }
}

package callsheet.counting;

import static callsheet.counting.CountKey.SCENE;
import static callsheet.counting.CountKey.SESSION;
import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static org.apache.spark.sql.functions.col;

import callsheet.schema.Table;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The count tables, unpacked from the counts of a corpus: one row per cell with any mass. */
final class CountTables {
  private CountTables() {}

  /** Every table with its rows. */
  static Map<Table<?>, Dataset<Row>> of(Dataset<Row> counts, CorpusCounts corpus) {
    var sessionsOfScenes =
        CorpusCounts.only(counts, Family.MOMENTS)
            .filter(col("first").equalTo(SCENE).and(col("third").equalTo(SESSION)));
    return Map.of(
        PERFORMER_CELLS,
        rows(
            PERFORMER_CELLS,
            CorpusCounts.only(counts, Family.PERFORMER),
            corpus,
            CountRows::performerCells),
        SCENE_CELLS,
        rows(SCENE_CELLS, sessionsOfScenes, corpus, CountRows::sceneCells),
        CELL_MOMENTS,
        rows(CELL_MOMENTS, corpus.moments(counts), corpus, CountRows::cellMoments),
        RUN_LENGTHS,
        rows(RUN_LENGTHS, CorpusCounts.only(counts, Family.RUNS), corpus, CountRows::runLengths),
        LABEL_COINCIDENCES,
        rows(
            LABEL_COINCIDENCES,
            CorpusCounts.only(counts, Family.COINCIDENCES),
            corpus,
            CountRows::labelCoincidences),
        PAIR_CHANCES,
        rows(
            PAIR_CHANCES,
            CorpusCounts.only(counts, Family.CHANCES),
            corpus,
            ChanceRows::pairChances),
        ARC_COUNTS,
        rows(ARC_COUNTS, CorpusCounts.only(counts, Family.ARCS), corpus, CountRows::arcCounts));
  }

  private static Dataset<Row> rows(
      Table<?> table, Dataset<Row> counts, CorpusCounts corpus, CellRows.RowsOfKey rowsOfKey) {
    return counts.mapPartitions(new CellRows(corpus.taxonomy(), rowsOfKey), table.encoder());
  }
}

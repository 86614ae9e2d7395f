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
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The count tables, unpacked from the counts of a corpus: one row per cell with any mass. */
final class CountTables {
  /** The tables that are one family each. */
  private static final Map<Table<?>, Part> PARTS =
      Map.of(
          PERFORMER_CELLS,
          new Part(Family.PERFORMER, CountRows::performerCells),
          RUN_LENGTHS,
          new Part(Family.RUNS, CountRows::runLengths),
          LABEL_COINCIDENCES,
          new Part(Family.COINCIDENCES, CountRows::labelCoincidences),
          PAIR_CHANCES,
          new Part(Family.CHANCES, ChanceRows::pairChances),
          ARC_COUNTS,
          new Part(Family.ARCS, CountRows::arcCounts));

  private record Part(Family family, CellRows.RowsOfKey rowsOfKey) {}

  private CountTables() {}

  /** Every table with its rows. */
  static Map<Table<?>, Dataset<Row>> of(Dataset<Row> counts, CorpusCounts corpus) {
    var tables = new HashMap<Table<?>, Dataset<Row>>();
    PARTS.forEach(
        (table, part) ->
            tables.put(
                table,
                rows(table, CorpusCounts.only(counts, part.family()), corpus, part.rowsOfKey())));
    var sessionsOfScenes =
        CorpusCounts.only(counts, Family.MOMENTS)
            .filter(col("first").equalTo(SCENE).and(col("third").equalTo(SESSION)));
    tables.put(SCENE_CELLS, rows(SCENE_CELLS, sessionsOfScenes, corpus, CountRows::sceneCells));
    tables.put(
        CELL_MOMENTS, rows(CELL_MOMENTS, corpus.moments(counts), corpus, CountRows::cellMoments));
    return tables;
  }

  private static Dataset<Row> rows(
      Table<?> table, Dataset<Row> counts, CorpusCounts corpus, CellRows.RowsOfKey rowsOfKey) {
    return counts.mapPartitions(new CellRows(corpus.taxonomy(), rowsOfKey), table.encoder());
  }
}

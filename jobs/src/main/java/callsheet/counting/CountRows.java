package callsheet.counting;

import static callsheet.counting.CountKey.SCENE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of the count tables, column by column as their records have them. */
final class CountRows {
  private CountRows() {}

  /** Rows of {@code core.performer_cells}. */
  static List<Row> performerCells(Row key, CountReader counts, CellIndex index) {
    var rows = new ArrayList<Row>();
    while (counts.next()) {
      int cell = (int) counts.cell();
      rows.add(
          RowFactory.create(
              first(key),
              second(key),
              third(key),
              index.kind(cell).label(),
              index.from(cell),
              index.to(cell),
              counts.value(0),
              counts.value(1),
              counts.value(3),
              counts.value(2),
              counts.value(4),
              counts.value(5)));
    }
    return rows;
  }

  /** Rows of {@code core.scene_cells}, of the moments of a scene over its sessions. */
  static List<Row> sceneCells(Row key, CountReader counts, CellIndex index) {
    var rows = new ArrayList<Row>();
    long sessions = 0;
    while (counts.next()) {
      int cell = (int) counts.cell();
      // Rated sessions are those that have usable turns, and that cell comes first.
      sessions = cell == CellIndex.TURN ? counts.value(0) : sessions;
      if (cell != CellIndex.UNLABELLED && cell != CellIndex.LOW_CONFIDENCE) {
        rows.add(
            RowFactory.create(
                second(key),
                index.kind(cell).label(),
                index.from(cell),
                index.to(cell),
                sessions,
                counts.value(1),
                new BigDecimal(counts.wide(0))));
      }
    }
    return rows;
  }

  /** Rows of {@code core.cell_moments}; those of scenes have no transitions. */
  static List<Row> cellMoments(Row key, CountReader counts, CellIndex index) {
    var rows = new ArrayList<Row>();
    while (counts.next()) {
      int cell = (int) counts.cell();
      if (cell < index.turnCells() || !first(key).equals(SCENE)) {
        rows.add(
            RowFactory.create(
                first(key),
                second(key),
                third(key),
                index.kind(cell).label(),
                index.from(cell),
                index.to(cell),
                counts.value(0),
                counts.value(1),
                new BigDecimal(counts.wide(0)),
                new BigDecimal(counts.wide(1)),
                counts.value(2)));
      }
    }
    return rows;
  }

  /** Rows of {@code core.run_lengths}. */
  static List<Row> runLengths(Row key, CountReader counts, CellIndex index) {
    var rows = new ArrayList<Row>();
    while (counts.next()) {
      long cell = counts.cell();
      rows.add(
          RowFactory.create(
              first(key),
              index.name(RunSums.emotion(cell, index.emotions())),
              RunSums.turns(cell, index.emotions()),
              RunSums.startsSegment(cell),
              RunSums.endsSegment(cell),
              counts.value(0),
              counts.value(1),
              counts.value(2),
              counts.value(3)));
    }
    return rows;
  }

  /** Rows of {@code core.label_coincidences}. */
  static List<Row> labelCoincidences(Row key, CountReader counts, CellIndex index) {
    var rows = new ArrayList<Row>();
    while (counts.next()) {
      int cell = (int) counts.cell();
      rows.add(
          RowFactory.create(
              first(key),
              Integer.valueOf(second(key)),
              index.name(cell / index.emotions()),
              index.name(cell % index.emotions()),
              counts.value(0)));
    }
    return rows;
  }

  /** Rows of {@code core.arc_counts}. */
  static List<Row> arcCounts(Row key, CountReader counts, CellIndex index) {
    var rows = new ArrayList<Row>();
    var arcs = new ArcIndex(index.emotions());
    while (counts.next()) {
      int cell = (int) counts.cell();
      rows.add(
          RowFactory.create(
              first(key),
              second(key),
              index.name(arcs.from(cell)),
              arcs.isChange(cell) ? null : index.name(arcs.via(cell)),
              index.name(arcs.to(cell)),
              counts.value(0),
              counts.value(1),
              counts.value(2)));
    }
    return rows;
  }

  private static String first(Row key) {
    return key.getAs("first");
  }

  private static String second(Row key) {
    return key.getAs("second");
  }

  private static String third(Row key) {
    return key.getAs("third");
  }
}

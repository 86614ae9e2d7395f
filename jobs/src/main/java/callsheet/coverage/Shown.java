package callsheet.coverage;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import callsheet.corpus.CellKind;
import callsheet.lake.Lake;
import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a performer has shown.
 *
 * @param performer null when no record has landed
 */
record Shown(@Nullable Performer performer, List<PerformerCell> cells) {
  /**
   * How much a performer has shown of something.
   *
   * @param mass in billionths
   * @param variance how far the labels leave it open, in billionths
   * @param newSessions sessions in which no performer before this one shows it
   */
  record Amount(long mass, long variance, long newSessions) {
    static final Amount NOTHING = new Amount(0, 0, 0);

    /** With one more cell of the performer. */
    Amount plus(PerformerCell cell) {
      return new Amount(
          mass + cell.mass(),
          variance + orNothing(cell.labelVariance()),
          newSessions + orNothing(cell.newSessionCount()));
    }

    private static long orNothing(@Nullable Long counted) {
      return counted == null ? 0 : counted;
    }
  }

  /** Every performer who has shown anything of these kinds, a row each. */
  static Dataset<Row> rows(Lake lake, Collection<CellKind> kinds) {
    var performers =
        lake.read(PERFORMERS).select(col("performer_id"), struct(col("*")).as("performer"));
    return lake.read(PERFORMER_CELLS)
        .where(col("cell_kind").isin(kinds.stream().map(CellKind::label).toArray()))
        .groupBy("performer_id")
        .agg(collect_list(struct(col("*"))).as("cells"))
        .join(performers, "performer_id", "left");
  }

  static Shown of(Row row) {
    int place = row.fieldIndex("performer");
    List<Row> cells = row.getList(row.fieldIndex("cells"));
    return new Shown(
        row.isNullAt(place) ? null : PERFORMERS.fromRow(row.getStruct(place)),
        cells.stream().map(PERFORMER_CELLS::fromRow).toList());
  }

  /** Values by attribute; none of a performer whose record has not landed. */
  Map<String, List<String>> declared() {
    return performer == null ? Map.of() : performer.attributes();
  }
}

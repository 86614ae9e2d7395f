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

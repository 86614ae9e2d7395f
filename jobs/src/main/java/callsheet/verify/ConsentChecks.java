package callsheet.verify;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.Column;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;

/** What a withdrawal must leave: no row of the performer, and of a turn no more than its place. */
final class ConsentChecks {
  /** Columns that name performers. */
  private static final Set<String> NAMES = Set.of("performer_id", "performer_ids");

  private ConsentChecks() {}

  /** One finding a table that names performers, and those about tombstones. */
  static Stream<Finding> of(Lake lake) {
    var findings = new ArrayList<Finding>();
    if (lake.exists(WITHDRAWALS)) {
      for (Table<?> table : Tables.ALL) {
        table.columns().stream()
            .filter(column -> column.isPersonal() && NAMES.contains(column.name()))
            .filter(column -> lake.exists(table))
            .forEach(column -> findings.add(withdrawn(lake, table, column)));
      }
    }
    if (lake.exists(TURNS)) {
      findings.add(tombstones(lake));
      for (Table<?> table : List.of(ANNOTATIONS, TURN_LABELS)) {
        if (lake.exists(table)) {
          findings.add(ofTombstones(lake, table));
        }
      }
    }
    return findings.stream();
  }

  private static Finding withdrawn(Lake lake, Table<?> table, Column column) {
    var names = col(column.name());
    var isList = column.type() instanceof ArrayType;
    var digests =
        lake.pinned(WITHDRAWALS).select(col("performer_digest"), lit(true).as("is_withdrawn"));
    var rows =
        lake.pinned(table)
            .select(explode_outer(isList ? names : array(names)).as("performer"))
            .select(sha2(col("performer").cast("binary"), 256).as("performer_digest"))
            .join(digests, Columns.using("performer_digest"), "left")
            .select(
                concat(lit("#"), substring(col("performer_digest"), 1, 8)).as("key"),
                when(col("is_withdrawn"), "found a performer who has withdrawn").as("difference"));
    return SessionChecks.first(table.name() + ", consent", rows, column.name());
  }

  /** Only a turn that was refused for its form still has a speaker. */
  private static Finding tombstones(Lake lake) {
    var rows =
        lake.pinned(TURNS)
            .where(col("tombstone").isNotNull())
            .select(
                placeOfTurn(),
                when(
                        col("performer_id")
                            .isNotNull()
                            .and(col("tombstone").notEqual("quarantined")),
                        "its speaker is still there")
                    .when(
                        col("start_ms").isNotNull().or(col("end_ms").isNotNull()),
                        "its times are still there")
                    .when(
                        col("text").isNotNull().or(col("felt").isNotNull()),
                        "its words are still there")
                    .as("difference"));
    return SessionChecks.first(TURNS.name() + ", tombstones", rows, "turn");
  }

  private static Finding ofTombstones(Lake lake, Table<?> table) {
    var gone =
        lake.pinned(TURNS)
            .where(col("tombstone").isNotNull())
            .select(col("session_id"), col("turn"), lit(true).as("is_gone"));
    Dataset<Row> rows =
        lake.pinned(table)
            .join(gone, Columns.using("session_id", "turn"), "left")
            .select(
                placeOfTurn(), when(col("is_gone"), "its turn is a tombstone").as("difference"));
    return SessionChecks.first(table.name() + ", tombstones", rows, "turn");
  }

  private static org.apache.spark.sql.Column placeOfTurn() {
    return concat(col("session_id"), lit(" "), col("turn")).as("key");
  }
}

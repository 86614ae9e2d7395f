package callsheet.recordings;

import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Columns;
import callsheet.lake.KeyRanges;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The turns of sessions as a {@link Take} reads them, one row a session, in any order; one that
 * does not count has no masses.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
record SessionTurns(Lake lake, Run run, @Nullable String consentScope) {
  Dataset<Row> all() {
    return bySession(lake.read(TURNS), lake.read(TURN_LABELS));
  }

  /** Those of the sessions with these ids. */
  Dataset<Row> of(Dataset<Row> sessionIds) {
    var ranges = new KeyRanges(sessionIds, "session_id");
    var turns =
        lake.pinned(TURNS, ranges).join(sessionIds, Columns.using("session_id"), "left_semi");
    return bySession(turns, lake.pinned(TURN_LABELS, ranges));
  }

  private Dataset<Row> bySession(Dataset<Row> turns, Dataset<Row> labels) {
    var usable = labels.where(col("is_usable")).select("session_id", "turn", "masses");
    var labelled =
        turns
            .select("session_id", "turn", "position", "performer_id", "tombstone")
            .join(usable, Columns.using("session_id", "turn"), "left");
    return CoveredTurns.of(lake, run, consentScope, labelled)
        .groupBy("session_id")
        .agg(
            collect_list(struct("position", "performer_id", "masses")).as("turns"),
            max(col("tombstone").eqNullSafe(lit("withdrawn"))).as("has_withdrawn"));
  }
}

package callsheet.commission;

import static callsheet.schema.Tables.COUNTED_SESSIONS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The book of which sessions count since when: a forecast is judged by what it had not seen. */
record CountedSessions(Lake lake, Run run) {
  /** The night on which the book was begun, if that was an earlier one. */
  Optional<LocalDate> begun() {
    var first =
        lake.read(COUNTED_SESSIONS)
            .where(col("counted_on").lt(lit(run.asOf())))
            .agg(min("counted_on"))
            .head();
    return first.isNullAt(0) ? Optional.empty() : Optional.of(first.getLocalDate(0));
  }

  /**
   * Enters the sessions that count tonight and did not on any earlier night; answers their ids.
   * What a later night has entered is not known to this one.
   */
  Dataset<Row> enter() {
    forgetGone();
    if (!lake.read(COUNTED_SESSIONS).where(col("counted_on").geq(lit(run.asOf()))).isEmpty()) {
      lake.deleteWhere(COUNTED_SESSIONS, "counted_on >= DATE '%s'".formatted(run.asOf()));
    }
    var fresh =
        lake.settled(
            lake.pinned(SESSION_LABELS)
                .where(col("usable_turns").gt(0))
                .select("session_id")
                .join(
                    lake.pinned(COUNTED_SESSIONS).select("session_id"),
                    Columns.using("session_id"),
                    "left_anti"));
    if (!fresh.isEmpty()) {
      lake.append(COUNTED_SESSIONS, fresh.withColumn("counted_on", lit(run.asOf())));
    }
    return fresh;
  }

  private void forgetGone() {
    var gone =
        lake.settled(
            lake.pinned(COUNTED_SESSIONS)
                .select("session_id")
                .join(
                    lake.pinned(SESSIONS).select("session_id"),
                    Columns.using("session_id"),
                    "left_anti"));
    if (!gone.isEmpty()) {
      lake.delete(COUNTED_SESSIONS, gone);
    }
  }
}

package callsheet.verify;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Iterators;
import callsheet.lake.Lake;
import callsheet.schema.RowCodec;
import callsheet.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Compares sessions with their flat rows, and looks for rows of sessions that are not there. */
final class SessionChecks {
  private SessionChecks() {}

  /** What a session's check found. */
  record Checked(String sessionId, @Nullable String difference) {}

  /** Every session against its turns, annotations and participants. */
  static Finding sessions(Dataset<Row> records) {
    MapPartitionsFunction<Row, Row> check = rows -> Iterators.mapped(rows, SessionChecks::checked);
    var checked = records.mapPartitions(check, RowCodec.of(Checked.class).encoder());
    return first(SESSIONS.name(), checked.withColumnRenamed("session_id", "key"), "session_id");
  }

  private static Row checked(Row row) {
    var session = RowCodec.of(SessionRecord.class).fromRow(row);
    return RowCodec.of(Checked.class)
        .toRow(new Checked(session.sessionId(), TimelineCheck.difference(session)));
  }

  /** Every row of a flat table against {@code core.sessions}. */
  static List<Finding> orphans(Lake lake) {
    var findings = new ArrayList<Finding>();
    var sessions = lake.pinned(SESSIONS).select(col("session_id"), lit(true).as("has_session"));
    for (Table<?> table : List.of(PARTICIPANTS, TURNS, ANNOTATIONS)) {
      var rows =
          lake.pinned(table)
              .select("session_id")
              .join(sessions, Columns.using("session_id"), "left")
              .select(
                  col("session_id").as("key"),
                  when(col("has_session").isNull(), "no such row in core.sessions")
                      .as("difference"));
      findings.add(first(table.name(), rows, "session_id"));
    }
    return findings;
  }

  /**
   * The first difference among rows.
   *
   * @param rows key and difference, which is null where there is none
   */
  static Finding first(String subject, Dataset<Row> rows, String key) {
    var sums =
        rows.agg(
                count(lit(1)),
                count(col("difference")),
                min(when(col("difference").isNotNull(), struct(col("key"), col("difference")))))
            .first();
    if (sums.isNullAt(2)) {
      return Finding.of(subject, sums.getLong(0), null);
    }
    var first = sums.getStruct(2);
    return Finding.of(
        subject,
        sums.getLong(0),
        "%s %s: %s (%,d of its rows differ)"
            .formatted(key, first.getString(0), first.getString(1), sums.getLong(1)));
  }
}

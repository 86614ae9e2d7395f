package callsheet.verify;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.RowCodec;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The flat tables, gathered by session as {@link SessionRecord}; no text among them. */
final class SessionRecords {
  private SessionRecords() {}

  /**
   * Every session.
   *
   * @param ofSessions the rows of {@code core.turns}
   */
  static Dataset<Row> of(Lake lake, Dataset<Row> ofSessions) {
    var turns =
        struct(
            Columns.named(
                "turn",
                "position",
                "performer_id",
                "start_ms",
                "end_ms",
                "intended",
                "felt",
                "tombstone"));
    var annotations = struct(Columns.named("turn", "annotator_id", "emotions"));
    var labels = struct(Columns.named("turn", "emotion", "is_usable", "masses"));
    var sessions = lake.pinned(SESSIONS);
    sessions = with(sessions, lake.pinned(PARTICIPANTS), col("performer_id"), "participants");
    sessions = with(sessions, ofSessions, turns, "turns");
    sessions = with(sessions, lake.pinned(ANNOTATIONS), annotations, "annotations");
    sessions = with(sessions, lake.pinned(TURN_LABELS), labels, "labels");
    return sessions.select(Columns.named(RowCodec.of(SessionRecord.class).schema().fieldNames()));
  }

  private static Dataset<Row> with(
      Dataset<Row> sessions, Dataset<Row> table, Column item, String name) {
    var lists = table.groupBy("session_id").agg(collect_list(item).as("items"));
    var none = array().cast(lists.schema().apply("items").dataType());
    return sessions
        .join(lists, Columns.using("session_id"), "left")
        .withColumn(name, coalesce(col("items"), none))
        .drop("items");
  }
}

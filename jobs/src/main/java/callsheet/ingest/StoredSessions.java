package callsheet.ingest;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.LATE_ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PAYMENTS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.KeyRanges;
import callsheet.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sessions of the lake as if they landed again, for something late to reach them. */
final class StoredSessions {
  private static final String[] ANNOTATION = {
    "annotator_id",
    "emotions",
    "intensity",
    "valence",
    "arousal",
    "dominance",
    "annotated_at",
    "is_late"
  };
  private static final String[] PARTICIPANT = {
    "place", "performer_id", "role", "pay_amount", "pay_currency", "due_on", "paid_on"
  };

  private static final String[] TURN = {
    "turn",
    "position",
    "performer_id",
    "start_ms",
    "end_ms",
    "text",
    "intended",
    "felt",
    "tombstone",
    "annotations"
  };

  private final Lake lake;
  private final Dataset<Row> ids;
  private final KeyRanges ranges;

  /**
   * The stored sessions of some ids.
   *
   * @param ids one column, session_id, without repeats
   */
  StoredSessions(Lake lake, Dataset<Row> ids) {
    this.lake = lake;
    this.ids = ids;
    this.ranges = new KeyRanges(ids, "session_id");
  }

  /**
   * session_id and session, a struct like {@link LandedSession}; late annotations are left to
   * {@link #late}.
   */
  Dataset<Row> whole() {
    return lake.pinned(SESSIONS, ranges)
        .join(ids, "session_id")
        .join(participants(), "session_id")
        .join(turns(), "session_id")
        .select(
            col("session_id"),
            struct(
                    Columns.named(
                        "session_id",
                        "scene_id",
                        "recorded_at",
                        "updated_at",
                        "language",
                        "vendor",
                        "segmentation",
                        "duration_ms",
                        "participants",
                        "turns",
                        "source_file",
                        "source_line"))
                .as("session"));
  }

  /** With their pay as the session's own record told it. */
  private Dataset<Row> participants() {
    var order =
        lake.pinned(SESSIONS, ranges).join(ids, "session_id").select("session_id", "performer_ids");
    var own =
        lake.pinned(PAYMENTS, ranges)
            .join(ids, "session_id")
            .select("session_id", "performer_id", "own_amount", "own_currency", "own_paid_on")
            .distinct()
            .withColumn("is_paid_late", lit(true));
    var rows =
        lake.pinned(PARTICIPANTS, ranges)
            .join(ids, "session_id")
            .join(own, Columns.using("session_id", "performer_id"), "left")
            .withColumn("pay_amount", orOwn("pay_amount", "own_amount"))
            .withColumn("pay_currency", orOwn("pay_currency", "own_currency"))
            .withColumn("paid_on", orOwn("paid_on", "own_paid_on"));
    return order
        .join(rows, Columns.using("session_id"), "left")
        .withColumn(
            "place", array_position(col("performer_ids"), col("performer_id")).minus(1).cast("int"))
        .groupBy("session_id")
        .agg(
            sort_array(
                    collect_list(
                        when(col("performer_id").isNotNull(), struct(Columns.named(PARTICIPANT)))))
                .as("participants"));
  }

  private static Column orOwn(String settled, String own) {
    return when(col("is_paid_late"), col(own)).otherwise(col(settled));
  }

  private Dataset<Row> turns() {
    var own =
        lake.pinned(ANNOTATIONS, ranges)
            .where(col("is_late").equalTo(false))
            .join(ids, "session_id")
            .groupBy("session_id", "turn")
            .agg(sort_array(collect_list(struct(Columns.named(ANNOTATION)))).as("annotations"));
    return lake.pinned(TURNS, ranges)
        .join(ids, "session_id")
        .join(own, Columns.using("session_id", "turn"), "left")
        .withColumn(
            "annotations",
            coalesce(
                col("annotations"), array().cast(own.schema().apply("annotations").dataType())))
        .groupBy("session_id")
        .agg(collect_list(struct(Columns.named(TURN))).as("turns"));
  }

  /** session_id and an item like {@link Late} for every late annotation of the sessions. */
  Dataset<Row> late() {
    return lake.pinned(LATE_ANNOTATIONS, ranges)
        .join(ids, "session_id")
        .withColumn("is_late", lit(true))
        .select(
            col("session_id"),
            struct(
                    col("source_file").as("file"),
                    col("source_line").as("line"),
                    col("arrived_on"),
                    lit(true).as("is_stored"),
                    col("turn"),
                    struct(Columns.named(ANNOTATION)).as("annotation"))
                .as("late"));
  }

  /**
   * session_id and an item like {@link Paid} for every payment of the sessions that came by its own
   * feed.
   */
  Dataset<Row> paid() {
    return Withdrawn.notAmong(lake, lake.pinned(PAYMENTS, ranges).join(ids, "session_id"))
        .select(
            col("session_id"),
            struct(
                    col("source_file").as("file"),
                    col("source_line").as("line"),
                    col("arrived_on"),
                    lit(true).as("is_stored"),
                    struct(
                            Columns.named(
                                "session_id", "performer_id", "paid_on", "amount", "currency"))
                        .as("payment"))
                .as("paid"));
  }
}

package callsheet.ingest;

import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.landing.Feed;
import callsheet.schema.RowCodec;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers every session that has to be built, with all that belongs into it. */
final class SessionsToBuild {
  private final Lake lake;
  private final Landing landing;
  private final Dataset<Row> changed;
  private final LateRecords late;

  /**
   * The sessions to build.
   *
   * @param changed decisions on the landed sessions that come in
   */
  SessionsToBuild(Lake lake, Landing landing, Dataset<Row> changed, LateRecords late) {
    this.lake = lake;
    this.landing = landing;
    this.changed = changed;
    this.late = late;
  }

  /** Every session to build, as {@link SessionWork}. */
  Dataset<Row> work() {
    var reached = lake.settled(reached());
    var replaced =
        changed.where(col("outcome").equalTo(Outcome.REPLACED)).select(col("id").as("session_id"));
    var earlier = new StoredSessions(lake, replaced.union(reached));
    return landed()
        .unionByName(stored(new StoredSessions(lake, reached)))
        .join(
            lists(earlier.late(), late.annotations(), "late"), Columns.using("session_id"), "left")
        .join(lists(earlier.paid(), late.payments(), "paid"), Columns.using("session_id"), "left")
        .withColumn("refused", orNone("refused"))
        .withColumn("late", orNone("late"))
        .withColumn("paid", orNone("paid"));
  }

  private static Column orNone(String list) {
    return coalesce(
        col(list), array().cast(RowCodec.of(SessionWork.class).schema().apply(list).dataType()));
  }

  private static Dataset<Row> lists(Dataset<Row> earlier, Dataset<Row> landed, String item) {
    return earlier.unionByName(landed).groupBy("session_id").agg(collect_list(col(item)).as(item));
  }

  private Dataset<Row> landed() {
    return landing
        .of(Feed.SESSIONS)
        .select(col("file"), col("line"), col("id").as("session_id"), col("session"))
        .join(changed.select("file", "line", "refused", "outcome"), Columns.using("file", "line"))
        .select(
            col("session_id"),
            col("session"),
            lit(false).as("is_stored"),
            col("outcome").equalTo(Outcome.REPLACED).as("is_replacing"),
            col("refused"));
  }

  private Dataset<Row> stored(StoredSessions stored) {
    var refused =
        withdrawnParticipants()
            .groupBy("session_id")
            .agg(
                collect_list(struct(col("performer_id"), lit(Rule.WITHDRAWN.label()).as("rule")))
                    .as("refused"));
    return stored
        .whole()
        .join(refused, Columns.using("session_id"), "left")
        .select(
            col("session_id"),
            col("session"),
            lit(true).as("is_stored"),
            lit(true).as("is_replacing"),
            col("refused"));
  }

  /** Participants of stored sessions who withdrew tonight. */
  private Dataset<Row> withdrawnParticipants() {
    var tonight = landing.of(Feed.WITHDRAWALS).select("withdrawal.performer_digest");
    return lake.pinned(PARTICIPANTS)
        .join(tonight, Withdrawn.isDigestOf(col("performer_id")), "left_semi");
  }

  /**
   * Ids of stored sessions that something late or a withdrawal reaches, and that do not land anew
   * themselves.
   */
  private Dataset<Row> reached() {
    return late.sessions()
        .union(withdrawnParticipants().select("session_id"))
        .distinct()
        .join(lake.pinned(SESSIONS).select("session_id"), Columns.using("session_id"), "left_semi")
        .join(changed.select(col("id").as("session_id")), Columns.using("session_id"), "left_anti");
  }
}

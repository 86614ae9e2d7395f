package callsheet.ingest;

import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PAYMENTS;
import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
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
  private final Dataset<Row> refused;

  /**
   * The sessions to build.
   *
   * @param changed decisions on the landed sessions that come in
   * @param consent what performers agree to
   */
  SessionsToBuild(
      Lake lake, Landing landing, Dataset<Row> changed, LateRecords late, Consent consent) {
    this.lake = lake;
    this.landing = landing;
    this.changed = changed;
    this.late = late;
    this.refused = lake.settled(withdrawn().unionByName(uncovered(consent)));
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
    var ofSession =
        refused
            .groupBy("session_id")
            .agg(sort_array(collect_list(struct("performer_id", "rule"))).as("refused"));
    return stored
        .whole()
        .join(ofSession, Columns.using("session_id"), "left")
        .select(
            col("session_id"),
            col("session"),
            lit(true).as("is_stored"),
            lit(true).as("is_replacing"),
            col("refused"));
  }

  /** Who withdrew tonight, by session. */
  private Dataset<Row> withdrawn() {
    var tonight = landing.of(Feed.WITHDRAWALS).select("withdrawal.performer_digest");
    return lake.pinned(PARTICIPANTS)
        .select("session_id", "performer_id")
        .union(lake.pinned(PAYMENTS).select("session_id", "performer_id"))
        .distinct()
        .join(tonight, Withdrawn.isDigestOf(col("performer_id")), "left_semi")
        .withColumn("rule", lit(Rule.WITHDRAWN.label()));
  }

  /** Whose consent, landed tonight, covers a session no longer. */
  private Dataset<Row> uncovered(Consent consent) {
    var tonight = landing.of(Feed.PERFORMERS).select(col("id").as("performer_id"));
    var sessions =
        lake.pinned(SESSIONS)
            .select(col("session_id"), col("recorded_at").cast("date").as("recorded_on"));
    return lake.pinned(PARTICIPANTS)
        .select("session_id", "performer_id")
        .join(tonight, Columns.using("performer_id"), "left_semi")
        .join(consent.ofPerformers(), Columns.using("performer_id"))
        .join(sessions, Columns.using("session_id"))
        .where(consent.isMissing(col("recorded_on")))
        .select("session_id", "performer_id")
        .withColumn("rule", lit(Rule.NO_CONSENT.label()));
  }

  /**
   * Ids of stored sessions that something late, a withdrawal or the end of a consent reaches, and
   * that do not land anew themselves.
   */
  private Dataset<Row> reached() {
    return late.sessions()
        .union(refused.select("session_id"))
        .distinct()
        .join(lake.pinned(SESSIONS).select("session_id"), Columns.using("session_id"), "left_semi")
        .join(changed.select(col("id").as("session_id")), Columns.using("session_id"), "left_anti");
  }
}

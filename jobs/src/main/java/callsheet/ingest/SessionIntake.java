package callsheet.ingest;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.RowCodec;
import callsheet.schema.Table;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.storage.StorageLevel;

/**
 * Takes in sessions, and late annotations and payments into them. A session is the unit of change:
 * whatever reaches it, it is built whole and replaces what was there.
 */
final class SessionIntake {
  private static final DataType REFUSED = typeOf("refused");
  private static final DataType LATE = typeOf("late");
  private static final DataType PAID = typeOf("paid");

  private final Lake lake;
  private final Dataset<Row> landed;
  private final Dataset<Row> checked;
  private final Dataset<Row> entering;
  private final Dataset<Row> lateByFeed;
  private final Dataset<Row> paidByFeed;
  private final Dataset<Row> built;

  SessionIntake(Lake lake, Dataset<Row> landed, boolean isConsentRequired) {
    this.lake = lake;
    this.landed = landed;
    this.checked = new SessionChecks(lake, isConsentRequired).checked(landed);
    var sound = checked.where(col("waits_for").isNull().and(col("refused_rule").isNull()));
    this.entering =
        Decisions.newest(sound, lake.pinned(SESSIONS).select("session_id", "updated_at"));
    this.lateByFeed = lateByFeed();
    this.paidByFeed = paidByFeed();
    MapFunction<Row, Row> build =
        row ->
            RowCodec.of(BuiltSession.class)
                .toRow(SessionBuilder.build(RowCodec.of(SessionWork.class).fromRow(row)));
    this.built =
        work()
            .map(build, RowCodec.of(BuiltSession.class).encoder())
            .persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static DataType typeOf(String field) {
    return RowCodec.of(SessionWork.class).schema().apply(field).dataType();
  }

  /** Writes every session that something reached; the row in core.sessions last. */
  void write() {
    var replaced = built.where(col("is_replacing")).select("session.session_id");
    boolean isReplacing = !replaced.isEmpty();
    write(
        PARTICIPANTS,
        built.select(explode(col("participants")).as("row")).select("row.*"),
        replaced,
        isReplacing);
    write(
        TURNS,
        built.select(explode(col("turns")).as("row")).select("row.*"),
        replaced,
        isReplacing);
    write(
        ANNOTATIONS,
        built.select(explode(col("annotations")).as("row")).select("row.*"),
        replaced,
        isReplacing);
    write(SESSIONS, built.select("session.*"), replaced, isReplacing);
  }

  private void write(
      Table<?> table, Dataset<Row> rows, Dataset<Row> replaced, boolean isReplacing) {
    if (isReplacing) {
      lake.delete(table, replaced);
    }
    lake.append(table, rows);
  }

  /** What became of sessions, annotations and payments. */
  Dataset<Row> outcomes() {
    var waiting = checked.where(col("waits_for").isNotNull());
    var refused = checked.where(col("waits_for").isNull().and(col("refused_rule").isNotNull()));
    return Decisions.taken(entering)
        .unionByName(
            Decisions.refused(
                waiting, Outcome.WAITING, lit(Rule.WAITING.label()), col("waits_for"), true))
        .unionByName(
            Decisions.refused(
                refused,
                Outcome.QUARANTINED,
                col("refused_rule"),
                lit("no performer's turns may be kept"),
                false))
        .unionByName(
            Decisions.conformed(
                built.select(explode(col("outcomes")).as("outcome")).select("outcome.*")))
        .unionByName(strangers(lateByFeed))
        .unionByName(strangers(paidByFeed))
        .unionByName(
            Decisions.refused(
                payments("left_semi"),
                Outcome.QUARANTINED,
                lit(Rule.WITHDRAWN.label()),
                lit("the performer has withdrawn"),
                false));
  }

  /**
   * Parts of landed sessions that their performers' consent does not cover: file, line and a {@link
   * Refusal}.
   */
  Dataset<Row> refusals() {
    return built
        .select(
            col("session.source_file").as("file"),
            col("session.source_line").as("line"),
            explode(col("refusals")).as("refusal"))
        .withColumn("feed", lit(Feed.SESSIONS.folder()));
  }

  void close() {
    built.unpersist();
  }

  private Dataset<Row> strangers(Dataset<Row> byFeed) {
    return Decisions.refused(
        byFeed.join(known(), Columns.using("session_id"), "left_anti"),
        Outcome.WAITING,
        lit(Rule.WAITING.label()),
        lit("its session has not landed"),
        true);
  }

  /** Sessions that are in the lake or come in tonight. */
  private Dataset<Row> known() {
    return lake.pinned(SESSIONS).select("session_id").union(changed().select("id")).distinct();
  }

  private Dataset<Row> changed() {
    return entering.where(col("outcome").isin(Outcome.ACCEPTED, Outcome.REPLACED));
  }

  private Dataset<Row> lateByFeed() {
    return landed
        .where(col("annotation").isNotNull())
        .select(
            col("feed"),
            col("file"),
            col("line"),
            col("annotation.session_id").as("session_id"),
            struct(
                    col("file"),
                    col("line"),
                    lit(false).as("is_stored"),
                    col("annotation.turn"),
                    col("annotation.annotation"))
                .as("late"));
  }

  private Dataset<Row> paidByFeed() {
    return payments("left_anti")
        .select(
            col("feed"),
            col("file"),
            col("line"),
            col("payment.session_id").as("session_id"),
            struct(col("file"), col("line"), lit(false).as("is_stored"), col("payment"))
                .as("paid"));
  }

  /** Payments to performers who withdrew, or to the others. */
  private Dataset<Row> payments(String join) {
    var withdrawn = lake.pinned(WITHDRAWALS).select("performer_digest");
    return landed
        .where(col("payment").isNotNull())
        .join(
            withdrawn,
            sha2(col("payment.performer_id").cast("binary"), 256).equalTo(col("performer_digest")),
            join);
  }

  /** Every session to build, as {@link SessionWork}. */
  private Dataset<Row> work() {
    var stored = new StoredSessions(lake, reached());
    var replaced =
        changed()
            .where(col("outcome").equalTo(Outcome.REPLACED))
            .select(col("id").as("session_id"));
    var earlier = new StoredSessions(lake, replaced.union(reached()));
    return landedWork()
        .unionByName(storedWork(stored))
        .join(lists(earlier.late(), lateByFeed, "late"), Columns.using("session_id"), "left")
        .join(lists(earlier.paid(), paidByFeed, "paid"), Columns.using("session_id"), "left")
        .withColumn("refused", coalesce(col("refused"), array().cast(REFUSED)))
        .withColumn("late", coalesce(col("late"), array().cast(LATE)))
        .withColumn("paid", coalesce(col("paid"), array().cast(PAID)));
  }

  private static Dataset<Row> lists(Dataset<Row> earlier, Dataset<Row> byFeed, String item) {
    return earlier
        .unionByName(byFeed.select("session_id", item))
        .groupBy("session_id")
        .agg(collect_list(col(item)).as(item));
  }

  private Dataset<Row> landedWork() {
    var decided = changed().select(col("file"), col("line"), col("refused"), col("outcome"));
    return landed
        .where(col("session").isNotNull())
        .select(col("file"), col("line"), col("id").as("session_id"), col("session"))
        .join(decided, Columns.using("file", "line"))
        .select(
            col("session_id"),
            col("session"),
            lit(false).as("is_stored"),
            col("outcome").equalTo(Outcome.REPLACED).as("is_replacing"),
            col("refused"));
  }

  private Dataset<Row> storedWork(StoredSessions stored) {
    return stored
        .whole()
        .join(withdrawnParticipants(), Columns.using("session_id"), "left")
        .select(
            col("session_id"),
            col("session"),
            lit(true).as("is_stored"),
            lit(true).as("is_replacing"),
            col("refused"));
  }

  private Dataset<Row> withdrawnParticipants() {
    var withdrawn = lake.pinned(WITHDRAWALS).select("performer_digest");
    return lake.pinned(PARTICIPANTS)
        .join(
            withdrawn,
            sha2(col("performer_id").cast("binary"), 256).equalTo(col("performer_digest")),
            "left_semi")
        .groupBy("session_id")
        .agg(
            collect_list(struct(col("performer_id"), lit(Rule.WITHDRAWN.label()).as("rule")))
                .as("refused"));
  }

  /**
   * Stored sessions that something late or a withdrawal reaches, and that do not land anew
   * themselves.
   */
  private Dataset<Row> reached() {
    var touched =
        List.of(lateByFeed, paidByFeed, withdrawnParticipants()).stream()
            .map(rows -> rows.select("session_id"))
            .reduce(Dataset::union)
            .orElseThrow();
    return touched
        .distinct()
        .join(lake.pinned(SESSIONS).select("session_id"), Columns.using("session_id"), "left_semi")
        .join(
            changed().select(col("id").as("session_id")), Columns.using("session_id"), "left_anti");
  }
}

package callsheet.ingest;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.LATE_ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.PAYMENTS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.lake.SideBySide;
import callsheet.landing.Feed;
import callsheet.schema.RowCodec;
import callsheet.schema.Table;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes in sessions, and late annotations and payments into them. A session is the unit of change:
 * whatever reaches it, it is built whole and replaces what was there.
 */
final class SessionIntake {
  private final Lake lake;
  private final Dataset<Row> checked;
  private final Dataset<Row> decided;
  private final LateRecords late;
  private final Dataset<Row> built;

  SessionIntake(Lake lake, Landing landing, Consent consent) {
    this.lake = lake;
    this.checked =
        lake.settled(new SessionChecks(lake, consent).checked(landing.of(Feed.SESSIONS)));
    var sound = checked.where(col("waits_for").isNull().and(col("refused_rule").isNull()));
    var stored =
        lake.pinned(SESSIONS).select("session_id", "updated_at", "source_file", "source_line");
    this.decided = lake.settled(Decisions.newest(lake, fuller(sound, landing), stored));
    this.late = new LateRecords(lake, landing, recordedOn(), consent);
    MapFunction<Row, Row> build =
        row ->
            RowCodec.of(BuiltSession.class)
                .toRow(SessionBuilder.build(RowCodec.of(SessionWork.class).fromRow(row)));
    this.built =
        lake.settled(
            new SessionsToBuild(lake, landing, changed(), late, consent)
                .work()
                .map(build, RowCodec.of(BuiltSession.class).encoder()));
  }

  /** Adds {@code is_fuller}: a line read again is what is stored, and a consent has come back. */
  private Dataset<Row> fuller(Dataset<Row> sound, Landing landing) {
    if (!landing.hasAgain()) {
      return sound.withColumn("is_fuller", lit(false));
    }
    var stored =
        lake.pinned(SESSIONS)
            .select(
                col("source_file").as("file"), col("source_line").as("line"), col("performer_ids"));
    var isFuller = size(array_except(col("covered"), col("performer_ids"))).gt(0);
    return sound
        .join(stored, Columns.using("file", "line"), "left")
        .withColumn("is_fuller", col("performer_ids").isNotNull().and(isFuller));
  }

  /** session_id and recorded_on of the sessions that are in the lake or come in tonight. */
  private Dataset<Row> recordedOn() {
    var tonight = changed().select(col("id").as("session_id"), col("recorded_on"));
    return lake.pinned(SESSIONS)
        .select(col("session_id"), col("recorded_at").cast("date").as("recorded_on"))
        .join(tonight, Columns.using("session_id"), "left_anti")
        .unionByName(tonight);
  }

  /** Landed sessions that come in tonight: their decisions. */
  private Dataset<Row> changed() {
    return decided.where(col("outcome").isin(Outcome.ACCEPTED, Outcome.REPLACED));
  }

  /** What became of sessions, annotations and payments. */
  Dataset<Row> outcomes() {
    var waiting = checked.where(col("waits_for").isNotNull().and(col("refused_rule").isNull()));
    var refused = checked.where(col("refused_rule").isNotNull());
    var ofLate = built.select(explode(col("outcomes")).as("outcome")).select("outcome.*");
    return Decisions.taken(decided)
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
        .unionByName(Decisions.conformed(ofLate))
        .unionByName(late.refusedOrWaiting(known()));
  }

  /** Sessions that are in the lake or come in tonight. */
  private Dataset<Row> known() {
    return lake.pinned(SESSIONS).select("session_id").union(changed().select("id")).distinct();
  }

  /**
   * Records, and parts of them, that their performers' consent does not cover: columns of {@link
   * Uncovered}.
   */
  Dataset<Row> uncovered() {
    return built.select(explode(col("uncovered")).as("one")).select("one.*");
  }

  /** Writes every session that something reached; the row in core.sessions last. */
  void write() {
    var replaced =
        built.where(col("is_changed").and(col("is_replacing"))).select("session.session_id");
    boolean isReplacing = !replaced.isEmpty();
    SideBySide.together(
        List.of(
            () -> write(PARTICIPANTS, rows("participants"), replaced, isReplacing),
            () -> write(TURNS, rows("turns"), replaced, isReplacing),
            () -> write(ANNOTATIONS, rows("annotations"), replaced, isReplacing),
            () -> write(LATE_ANNOTATIONS, rows("late_annotations"), replaced, isReplacing),
            () -> write(PAYMENTS, rows("payments"), replaced, isReplacing)));
    var here = built.where(col("is_changed").and(col("is_gone").equalTo(false)));
    write(SESSIONS, here.select("session.*"), replaced, isReplacing);
  }

  private Dataset<Row> rows(String list) {
    return built.where(col("is_changed")).select(explode(col(list)).as("row")).select("row.*");
  }

  private void write(
      Table<?> table, Dataset<Row> rows, Dataset<Row> replaced, boolean isReplacing) {
    if (isReplacing) {
      lake.delete(table, replaced);
    }
    lake.append(table, rows);
  }
}

package callsheet.ingest;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.PARTICIPANTS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Lake;
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

  SessionIntake(Lake lake, Landing landing, boolean isConsentRequired) {
    this.lake = lake;
    this.checked =
        lake.settled(new SessionChecks(lake, isConsentRequired).checked(landing.of(Feed.SESSIONS)));
    var sound = checked.where(col("waits_for").isNull().and(col("refused_rule").isNull()));
    var stored = lake.pinned(SESSIONS).select("session_id", "updated_at");
    this.decided = lake.settled(Decisions.newest(sound, stored));
    this.late = new LateRecords(lake, landing);
    MapFunction<Row, Row> build =
        row ->
            RowCodec.of(BuiltSession.class)
                .toRow(SessionBuilder.build(RowCodec.of(SessionWork.class).fromRow(row)));
    this.built =
        lake.settled(
            new SessionsToBuild(lake, landing, changed(), late)
                .work()
                .map(build, RowCodec.of(BuiltSession.class).encoder()));
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
   * Parts of landed sessions that their performers' consent does not cover: file, line and a {@link
   * Refusal}.
   */
  Dataset<Row> refusals() {
    return built.select(
        lit(Feed.SESSIONS.folder()).as("feed"),
        col("session.source_file").as("file"),
        col("session.source_line").as("line"),
        explode(col("refusals")).as("refusal"));
  }

  /** Writes every session that something reached; the row in core.sessions last. */
  void write() {
    var replaced =
        built.where(col("is_changed").and(col("is_replacing"))).select("session.session_id");
    boolean isReplacing = !replaced.isEmpty();
    Lake.together(
        List.of(
            () -> write(PARTICIPANTS, rows("participants"), replaced, isReplacing),
            () -> write(TURNS, rows("turns"), replaced, isReplacing),
            () -> write(ANNOTATIONS, rows("annotations"), replaced, isReplacing)));
    write(SESSIONS, built.where(col("is_changed")).select("session.*"), replaced, isReplacing);
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

package callsheet.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.landing.Feed;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Annotations and payments that came by their own feeds. */
final class LateRecords {
  private final Dataset<Row> annotations;
  private final Dataset<Row> payments;
  private final Dataset<Row> paymentsToWithdrawn;
  private final Dataset<Row> paymentsUncovered;

  /**
   * The late records of a night.
   *
   * @param sessions session_id and recorded_on of those that are in the lake or come in tonight
   */
  LateRecords(Lake lake, Landing landing, Dataset<Row> sessions, Consent consent) {
    this.annotations = annotations(landing);
    var paid =
        landing.of(Feed.PAYMENTS).select(col("*"), col("payment.performer_id").as("performer_id"));
    var ofOthers = Withdrawn.notAmong(lake, paid);
    this.paymentsToWithdrawn = Withdrawn.among(lake, paid).select("feed", "file", "line");
    this.paymentsUncovered = uncovered(ofOthers, sessions, consent);
    this.payments =
        ofOthers
            .join(paymentsUncovered, Columns.using("feed", "file", "line"), "left_anti")
            .select(
                col("feed"),
                col("file"),
                col("line"),
                col("payment.session_id").as("session_id"),
                struct(
                        col("file"),
                        col("line"),
                        col("arrived_on"),
                        lit(false).as("is_stored"),
                        col("payment"))
                    .as("paid"));
  }

  /** Payments for sessions that the performer's consent does not cover. */
  private static Dataset<Row> uncovered(Dataset<Row> paid, Dataset<Row> sessions, Consent consent) {
    return paid.select(
            col("feed"),
            col("file"),
            col("line"),
            col("performer_id"),
            col("payment.session_id").as("session_id"))
        .join(sessions, Columns.using("session_id"))
        .join(consent.ofPerformers(), Columns.using("performer_id"))
        .where(consent.isMissing(col("recorded_on")))
        .select("feed", "file", "line");
  }

  private static Dataset<Row> annotations(Landing landing) {
    return landing
        .of(Feed.ANNOTATIONS)
        .select(
            col("feed"),
            col("file"),
            col("line"),
            col("annotation.session_id").as("session_id"),
            struct(
                    col("file"),
                    col("line"),
                    col("arrived_on"),
                    lit(false).as("is_stored"),
                    col("annotation.turn"),
                    col("annotation.annotation"))
                .as("late"));
  }

  /** session_id and an item like {@link Late}. */
  Dataset<Row> annotations() {
    return annotations.select("session_id", "late");
  }

  /** session_id and an item like {@link Paid}. */
  Dataset<Row> payments() {
    return payments.select("session_id", "paid");
  }

  /** Ids of the sessions that they are for. */
  Dataset<Row> sessions() {
    return annotations.select("session_id").union(payments.select("session_id"));
  }

  /** Outcomes of those that no session could judge. */
  Dataset<Row> refusedOrWaiting(Dataset<Row> knownSessions) {
    return waiting(annotations, knownSessions)
        .unionByName(waiting(payments, knownSessions))
        .unionByName(
            Decisions.refused(
                paymentsToWithdrawn,
                Outcome.QUARANTINED,
                lit(Rule.WITHDRAWN.label()),
                lit("the performer has withdrawn"),
                false))
        .unionByName(
            Decisions.refused(
                paymentsUncovered,
                Outcome.QUARANTINED,
                lit(Rule.NO_CONSENT.label()),
                lit("the performer's consent does not cover the session"),
                false));
  }

  private static Dataset<Row> waiting(Dataset<Row> records, Dataset<Row> knownSessions) {
    return Decisions.refused(
        records.join(knownSessions, Columns.using("session_id"), "left_anti"),
        Outcome.WAITING,
        lit(Rule.WAITING.label()),
        lit("its session has not landed"),
        true);
  }
}

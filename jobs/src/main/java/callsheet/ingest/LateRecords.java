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

  LateRecords(Lake lake, Landing landing) {
    this.annotations =
        landing
            .of(Feed.ANNOTATIONS)
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
    var paid =
        landing.of(Feed.PAYMENTS).select(col("*"), col("payment.performer_id").as("performer_id"));
    this.payments =
        Withdrawn.notAmong(lake, paid)
            .select(
                col("feed"),
                col("file"),
                col("line"),
                col("payment.session_id").as("session_id"),
                struct(col("file"), col("line"), lit(false).as("is_stored"), col("payment"))
                    .as("paid"));
    this.paymentsToWithdrawn = Withdrawn.among(lake, paid).select("feed", "file", "line");
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

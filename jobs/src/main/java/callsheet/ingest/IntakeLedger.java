package callsheet.ingest;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.landing.Feed;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes down what became of every landed record: the quarantine and the ledger of files. */
final class IntakeLedger {
  private static final String[] QUARANTINE_KEY = {"file", "line", "part", "rule"};

  /** Group 1 is what stands between the quotes. */
  private static final String JSON_STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";

  private final Lake lake;
  private final Column asOf;
  private final Landing landing;
  private final Dataset<Row> landed;
  private final Dataset<Row> consentRefusals;

  /**
   * A ledger of one night.
   *
   * @param outcomes one {@link Outcome} for each landed record
   * @param consentRefusals feed, file, line and a {@link Refusal}
   */
  IntakeLedger(
      Lake lake, Run run, Landing landing, Dataset<Row> outcomes, Dataset<Row> consentRefusals) {
    this.lake = lake;
    this.asOf = lit(run.asOf());
    this.landing = landing;
    this.landed =
        landing
            .records()
            .select("feed", "file", "line", "has_waited", "text", "refusals", "unknown_fields")
            .join(outcomes.drop("feed"), Columns.using("file", "line"));
    this.consentRefusals = consentRefusals;
  }

  /** Outcomes of records that were refused while they were read. */
  static Dataset<Row> refused(Dataset<Row> landed) {
    return Decisions.refused(
        landed.where(col("rule").isNotNull()),
        Outcome.QUARANTINED,
        col("rule"),
        col("detail"),
        true);
  }

  /** Puts into the quarantine what was refused, and takes from it what waited and is settled. */
  void writeQuarantine() {
    if (landing.has(Feed.WITHDRAWALS)) {
      forgetWithdrawn();
    }
    if (landing.hasWaited()) {
      leaveWaiting(landed.where(col("has_waited").and(col("outcome").notEqual(Outcome.WAITING))));
    }
    lake.append(QUARANTINE, wholes().unionByName(parts()));
  }

  /**
   * Takes the text from what names a performer who withdraws tonight, whatever is wrong with it: a
   * name is a JSON string. What waits keeps it, or the others could not enter.
   */
  private void forgetWithdrawn() {
    var kept =
        lake.pinned(QUARANTINE)
            .where(col("text").isNotNull().and(col("rule").notEqual(Rule.WAITING.label())));
    var naming =
        kept.withColumn("performer_id", explode(regexp_extract_all(col("text"), lit(JSON_STRING))))
            .join(
                landing.of(Feed.WITHDRAWALS).select("withdrawal.performer_digest"),
                Withdrawn.isDigestOf(col("performer_id")),
                "left_semi")
            .select(Columns.named(QUARANTINE_KEY))
            .distinct();
    var forgotten = lake.settled(kept.join(naming, Columns.using(QUARANTINE_KEY), "left_semi"));
    if (!forgotten.isEmpty()) {
      lake.upsert(QUARANTINE, forgotten.withColumn("text", lit(null).cast("string")));
    }
  }

  private void leaveWaiting(Dataset<Row> settled) {
    if (!settled.isEmpty()) {
      var waited =
          lake.pinned(QUARANTINE)
              .where(col("rule").equalTo(Rule.WAITING.label()))
              .join(settled.select("file", "line", "outcome"), Columns.using("file", "line"));
      var entered =
          waited
              .where(col("outcome").notEqual(Outcome.QUARANTINED))
              .withColumn("entered_on", asOf)
              .withColumn("text", lit(null).cast("string"));
      lake.delete(QUARANTINE, waited.select(Columns.named(QUARANTINE_KEY)));
      lake.append(QUARANTINE, entered);
    }
  }

  private Dataset<Row> wholes() {
    var isNew =
        col("outcome")
            .equalTo(Outcome.QUARANTINED)
            .or(col("outcome").equalTo(Outcome.WAITING).and(col("has_waited").equalTo(false)));
    return landed
        .where(isNew)
        .select(
            col("feed"),
            col("file"),
            col("line"),
            lit("").as("part"),
            col("rule"),
            col("detail"),
            when(col("keeps_text"), col("text")).as("text"),
            asOf.as("as_of"),
            lit(null).cast("date").as("entered_on"));
  }

  /**
   * Parts of a record that a performer's consent does not cover may be that performer's: none keeps
   * its text.
   */
  private Dataset<Row> parts() {
    var uncovered =
        consentRefusals.select("file", "line").distinct().withColumn("is_uncovered", lit(true));
    var ofRecords =
        landed
            .where(isTaken())
            .select(col("feed"), col("file"), col("line"), explode(col("refusals")).as("refusal"));
    return ofRecords
        .unionByName(consentRefusals)
        .join(uncovered, Columns.using("file", "line"), "left")
        .select(
            col("feed"),
            col("file"),
            col("line"),
            col("refusal.part"),
            col("refusal.rule"),
            col("refusal.detail"),
            when(col("is_uncovered").isNull(), col("refusal.text")).as("text"),
            asOf.as("as_of"),
            lit(null).cast("date").as("entered_on"));
  }

  private static Column isTaken() {
    return col("outcome").isin(Outcome.ACCEPTED, Outcome.REPLACED);
  }

  /**
   * Enters the files that were read, with the outcomes of their records; a file without records has
   * none.
   */
  void writeFiles(Dataset<Row> unread) {
    var ofConsent = consentRefusals.groupBy("file").agg(count(lit(1)).as("consent_refusals"));
    var files =
        unread
            .join(outcomesByFile(), Columns.using("file"), "left")
            .join(ofConsent, Columns.using("file"), "left")
            .na()
            .fill(0);
    lake.append(
        LANDING_FILES,
        files
            .withColumn("quarantined_parts", col("refusals").plus(col("consent_refusals")))
            .withColumn("as_of", asOf));
  }

  private Dataset<Row> outcomesByFile() {
    return landed
        .where(col("has_waited").equalTo(false))
        .groupBy("file")
        .agg(
            count(lit(1)).as("landed"),
            countOf(Outcome.ACCEPTED),
            countOf(Outcome.REPLACED),
            countOf(Outcome.IGNORED),
            countOf(Outcome.QUARANTINED),
            countOf(Outcome.WAITING),
            sum("unknown_fields").as("unknown_fields"),
            sum(when(isTaken(), size(col("refusals"))).otherwise(0)).as("refusals"));
  }

  private static Column countOf(String outcome) {
    return sum(when(col("outcome").equalTo(outcome), 1L).otherwise(0L)).as(outcome);
  }
}

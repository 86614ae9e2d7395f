package callsheet.ingest;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
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
  private final Lake lake;
  private final Column asOf;
  private final Landing landing;
  private final Dataset<Row> landed;
  private final Dataset<Row> uncovered;

  /**
   * A ledger of one night.
   *
   * @param outcomes one {@link Outcome} for each landed record
   * @param uncovered columns of {@link Uncovered}
   */
  IntakeLedger(Lake lake, Run run, Landing landing, Dataset<Row> outcomes, Dataset<Row> uncovered) {
    this.lake = lake;
    this.asOf = lit(run.asOf());
    this.landing = landing;
    this.landed =
        landing
            .records()
            .select("feed", "file", "line", "origin", "text", "refusals", "unknown_fields")
            .join(outcomes.drop("feed"), Columns.using("file", "line"));
    this.uncovered = uncovered;
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

  /** Puts into the quarantine what was refused, and settles in it what waited or came back. */
  void writeQuarantine() {
    var texts = new QuarantineTexts(lake);
    if (landing.has(Feed.WITHDRAWALS)) {
      texts.forget(landing.of(Feed.WITHDRAWALS).select("withdrawal.performer_digest"));
    }
    if (landing.hasEarlier()) {
      settle(landed.where(hasEnded()));
    }
    var refused = texts.withoutWithdrawn(wholes().unionByName(parts()));
    if (landing.has(Feed.PERFORMERS)) {
      // A consent that comes and goes refuses a record more than once.
      lake.delete(QUARANTINE, refused.select(Columns.named(QuarantineTexts.KEY)));
    }
    lake.append(QUARANTINE, refused);
  }

  /** What was read again and is refused again is in the quarantine already. */
  private static Column hasEnded() {
    return col("origin")
        .equalTo(Source.WAITED)
        .and(col("outcome").notEqual(Outcome.WAITING))
        .or(col("origin").equalTo(Source.AGAIN).and(isTaken()));
  }

  private void settle(Dataset<Row> ended) {
    if (!ended.isEmpty()) {
      var settled =
          lake.settled(
              lake.pinned(QUARANTINE)
                  .where(
                      col("rule")
                          .isin(Rule.WAITING.label(), Rule.NO_CONSENT.label())
                          .and(col("entered_on").isNull()))
                  .drop("ended")
                  .join(
                      ended.select(col("file"), col("line"), col("outcome").as("ended")),
                      Columns.using("file", "line"))
                  .withColumn("entered_on", asOf)
                  .withColumn("text", lit(null).cast("string")));
      lake.delete(QUARANTINE, settled.select(Columns.named(QuarantineTexts.KEY)));
      lake.append(QUARANTINE, settled);
    }
  }

  private Dataset<Row> wholes() {
    var isNew =
        col("outcome")
            .equalTo(Outcome.QUARANTINED)
            .and(col("origin").notEqual(Source.AGAIN))
            .or(col("outcome").equalTo(Outcome.WAITING).and(col("origin").equalTo(Source.LANDED)));
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
            lit(null).cast("date").as("entered_on"),
            lit(null).cast("string").as("ended"));
  }

  /**
   * Parts of a record that a performer's consent does not cover may be that performer's: none keeps
   * its text.
   */
  private Dataset<Row> parts() {
    var textless =
        uncovered.select("file", "line").distinct().withColumn("is_uncovered", lit(true));
    var ofRecords =
        landed
            .where(isTaken())
            .select(col("feed"), col("file"), col("line"), explode(col("refusals")).as("refusal"));
    return ofRecords
        .unionByName(uncovered)
        .dropDuplicates(new String[] {"file", "line", "refusal"})
        .join(textless, Columns.using("file", "line"), "left")
        .select(
            col("feed"),
            col("file"),
            col("line"),
            col("refusal.part"),
            col("refusal.rule"),
            col("refusal.detail"),
            when(col("is_uncovered").isNull(), col("refusal.text")).as("text"),
            asOf.as("as_of"),
            lit(null).cast("date").as("entered_on"),
            lit(null).cast("string").as("ended"));
  }

  private static Column isTaken() {
    return col("outcome").isin(Outcome.ACCEPTED, Outcome.REPLACED);
  }

  /**
   * Enters the files that were read, with the outcomes of their records; a file without records has
   * none.
   */
  void writeFiles(Dataset<Row> unread) {
    var ofConsent = uncovered.groupBy("file").agg(count(lit(1)).as("consent_refusals"));
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
        .where(col("origin").equalTo(Source.LANDED))
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

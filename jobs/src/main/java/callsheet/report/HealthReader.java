package callsheet.report;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Lake;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** Counts what landed and what was refused up to a night. No text of the quarantine is read. */
record HealthReader(Lake lake, LocalDate asOf) {
  private static final List<String> COUNTS =
      List.of(
          "landed",
          "accepted",
          "replaced",
          "ignored",
          "quarantined",
          "waiting",
          "quarantined_parts",
          "unknown_fields");

  /** Every feed that ever landed, by name. */
  List<NightFacts.FeedTotal> feeds() {
    var entered = entered();
    var sums = COUNTS.stream().map(name -> sum(name).as(name)).toArray(Column[]::new);
    return lake
        .read(LANDING_FILES)
        .where(isKnown())
        .groupBy("feed")
        .agg(sum(when(isTonight(), col("landed")).otherwise(0)).as("tonight"), sums)
        .orderBy("feed")
        .collectAsList()
        .stream()
        .map(row -> feed(row, entered))
        .toList();
  }

  private static NightFacts.FeedTotal feed(Row row, Map<String, Long> entered) {
    String name = row.getAs("feed");
    return new NightFacts.FeedTotal(
        name,
        number(row, "tonight"),
        number(row, "landed"),
        number(row, "accepted"),
        number(row, "replaced"),
        number(row, "ignored"),
        number(row, "quarantined"),
        number(row, "waiting"),
        entered.getOrDefault(name, 0L),
        number(row, "quarantined_parts"),
        number(row, "unknown_fields"));
  }

  /** What is in quarantine: most first, then by rule. */
  List<NightFacts.RuleCount> rules() {
    var isWhole = col("part").equalTo("");
    return lake
        .read(QUARANTINE)
        .where(isKnown().and(hasEntered().unary_$bang()))
        .groupBy("rule")
        .agg(
            count(when(isWhole, 1)).as("records"),
            count(when(isWhole.unary_$bang(), 1)).as("parts"),
            count(when(isTonight(), 1)).as("tonight"))
        .orderBy(col("records").plus(col("parts")).desc(), col("rule"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new NightFacts.RuleCount(
                    row.getAs("rule"),
                    number(row, "records"),
                    number(row, "parts"),
                    number(row, "tonight")))
        .toList();
  }

  /** Whether performers have withdrawn on later nights: the corpus is without them. */
  boolean isWithoutWithdrawn() {
    var later =
        lake.read(LANDING_FILES)
            .where(col("as_of").gt(lit(asOf)))
            .select(col("file").as("source_file"));
    return !lake.read(WITHDRAWALS).join(later, "source_file").isEmpty();
  }

  private Map<String, Long> entered() {
    return lake
        .read(QUARANTINE)
        .where(
            isKnown()
                .and(hasEntered())
                .and(col("rule").equalTo("waiting"))
                .and(col("ended").isin("accepted", "replaced")))
        .groupBy("feed")
        .agg(count(lit(1)).as("entered"))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.<String>getAs("feed"), row -> number(row, "entered")));
  }

  private Column isKnown() {
    return col("as_of").leq(lit(asOf));
  }

  private Column isTonight() {
    return col("as_of").equalTo(lit(asOf));
  }

  private Column hasEntered() {
    return coalesce(col("entered_on").leq(lit(asOf)), lit(false));
  }

  private static long number(Row row, String column) {
    return row.<Long>getAs(column);
  }
}

package callsheet.verify;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.corpus.CellKind;
import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Compares the marts of the latest night with the facts that they are made of. */
final class MartChecks {
  private static final double UNIT = 1e9;
  private static final List<String> SCOPE = List.of("scope_kind", "scope");

  private final Lake lake;
  private final Freshness freshness;
  private final Dataset<Row> facts;
  private final Dataset<Row> emotions;

  /**
   * Checks against facts, as {@link CellFact}.
   *
   * @param emotions every emotion of the taxonomy: what nobody showed has a row too
   */
  MartChecks(Lake lake, Freshness freshness, Dataset<Row> facts, List<String> emotions) {
    this.lake = lake;
    this.freshness = freshness;
    this.facts = Scopes.of(facts);
    this.emotions = lake.spark().createDataset(emotions, Encoders.STRING()).toDF("emotion");
  }

  /** {@code marts.emotion_distribution}: masses, turns and who is behind them. */
  Finding distribution() {
    var shown =
        masses(facts.where(col("cell_kind").equalTo("emotion")), "from_emotion")
            .withColumnRenamed("from_emotion", "emotion")
            .withColumnRenamed("summed", "turn_mass");
    var expected =
        scopes()
            .crossJoin(emotions)
            .join(turns(), Columns.using("scope_kind", "scope"), "left")
            .join(shown, Columns.using("scope_kind", "scope", "emotion"), "left")
            .na()
            .fill(0);
    return new TableComparison(
            EMOTION_DISTRIBUTION,
            List.of("scope_kind", "scope", "emotion"),
            List.of(
                "turn_mass",
                "usable_turns",
                "unlabelled_turns",
                "low_confidence_turns",
                "performers",
                "sessions"))
        .with(expected, latest(EMOTION_DISTRIBUTION, "distribution"));
  }

  /** {@code marts.emotion_transitions}: masses and who is behind them. */
  Finding transitions() {
    var pairs = facts.where(col("to_emotion").isNotNull().and(col("scope_kind").notEqual("scene")));
    var shown =
        masses(pairs, "cell_kind", "from_emotion", "to_emotion")
            .withColumnRenamed("cell_kind", "relation")
            .withColumnRenamed("summed", "pair_mass");
    var expected =
        scopes()
            .where(col("scope_kind").notEqual("scene"))
            .crossJoin(relations())
            .crossJoin(emotions.toDF("from_emotion"))
            .crossJoin(emotions.toDF("to_emotion"))
            .join(
                shown,
                Columns.using("scope_kind", "scope", "relation", "from_emotion", "to_emotion"),
                "left")
            .na()
            .fill(0);
    return new TableComparison(
            EMOTION_TRANSITIONS,
            List.of("scope_kind", "scope", "relation", "from_emotion", "to_emotion"),
            List.of("pair_mass", "performers", "sessions"))
        .with(expected, latest(EMOTION_TRANSITIONS, "transitions"));
  }

  /** {@code marts.coverage}: the masses of targets that are for the whole corpus. */
  Finding coverage() {
    var corpus = facts.where(col("scope_kind").equalTo("corpus"));
    var expected =
        masses(corpus, "cell_kind", "from_emotion", "to_emotion")
            .withColumn("stratum", col("scope"))
            .withColumnRenamed("summed", "mass_there");
    var targets = latest(COVERAGE, "coverage").where(col("stratum").equalTo("(all)"));
    var wanted = targets.select("cell_kind", "from_emotion", "to_emotion").toDF("k", "f", "t");
    var expectedOfTargets =
        wanted
            .join(
                expected,
                col("k")
                    .equalTo(col("cell_kind"))
                    .and(col("f").equalTo(col("from_emotion")))
                    .and(col("t").eqNullSafe(col("to_emotion"))),
                "left")
            .select(
                col("k").as("cell_kind"),
                col("f").as("from_emotion"),
                col("t").as("to_emotion"),
                coalesce(col("mass_there"), lit(0.0)).as("mass"),
                coalesce(col("performers"), lit(0L)).as("performers"));
    return new TableComparison(
            COVERAGE,
            List.of("cell_kind", "from_emotion", "to_emotion"),
            List.of("mass", "performers"))
        .with(expectedOfTargets, targets);
  }

  /** The rows of the night that the step made last: counts are compared with no earlier one. */
  Dataset<Row> latest(Table<?> table, String step) {
    var mart = lake.pinned(table);
    var night = freshness.night(step);
    return night == null
        ? mart.join(mart.agg(max("as_of").as("as_of")), Columns.using("as_of"), "left_semi")
        : mart.where(col("as_of").equalTo(lit(night)));
  }

  /** Every part of the corpus that holds a turn, and the whole even if it holds none. */
  private Dataset<Row> scopes() {
    var whole = lake.spark().range(1).select(lit("corpus"), lit("(all)"));
    return facts.select("scope_kind", "scope").union(whole).distinct();
  }

  private Dataset<Row> relations() {
    var labels = CellKind.RELATIONS.stream().map(CellKind::label).toList();
    return lake.spark().createDataset(labels, Encoders.STRING()).toDF("relation");
  }

  private Dataset<Row> turns() {
    return facts
        .groupBy(Columns.named("scope_kind", "scope"))
        .agg(
            turns("turn").as("usable_turns"),
            turns("unlabelled").as("unlabelled_turns"),
            turns("low_confidence").as("low_confidence_turns"));
  }

  private static Column turns(String kind) {
    return coalesce(sum(when(col("cell_kind").equalTo(kind), col("turn_count"))), lit(0L));
  }

  private static Dataset<Row> masses(Dataset<Row> some, String... cell) {
    var keys = Stream.concat(SCOPE.stream(), Arrays.stream(cell)).toArray(String[]::new);
    return some.groupBy(Columns.named(keys))
        .agg(
            sum("mass").cast("double").divide(UNIT).as("summed"),
            countDistinct("performer_id").as("performers"),
            countDistinct("session_id").as("sessions"));
  }
}

package callsheet.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * What becomes of records, by their ids and ages alone: small rows, so that no record travels to be
 * ignored.
 */
final class Decisions {
  private static final Column[] OUTCOME = {
    col("feed"),
    col("file"),
    col("line"),
    col("outcome"),
    col("rule"),
    col("detail"),
    col("keeps_text")
  };

  private Decisions() {}

  /**
   * The newest record of each id is accepted or replaces an older stored one; the others are
   * ignored.
   *
   * @param candidates feed, file, line, has_waited, id, version
   * @param stored id and version of what the lake has
   */
  static Dataset<Row> newest(Dataset<Row> candidates, Dataset<Row> stored) {
    var newestFirst =
        Window.partitionBy("id")
            .orderBy(col("version").desc(), col("has_waited").desc(), col("file"), col("line"));
    var isNotNewer =
        col("age_rank")
            .gt(1)
            .or(col("stored_id").isNotNull().and(col("version").leq(col("stored_version"))));
    return candidates
        .withColumn("age_rank", row_number().over(newestFirst))
        .join(
            stored.toDF("stored_id", "stored_version"), col("id").equalTo(col("stored_id")), "left")
        .withColumn(
            "outcome",
            when(isNotNewer, Outcome.IGNORED)
                .when(col("stored_id").isNull(), Outcome.ACCEPTED)
                .otherwise(Outcome.REPLACED));
  }

  /** Only the columns of an {@link Outcome}, from rows that have an outcome. */
  static Dataset<Row> taken(Dataset<Row> decided) {
    return decided
        .withColumn("rule", lit(null).cast("string"))
        .withColumn("detail", lit(null).cast("string"))
        .withColumn("keeps_text", lit(true))
        .select(OUTCOME);
  }

  /** Records that are refused after they were read, or wait. */
  static Dataset<Row> refused(
      Dataset<Row> records, String outcome, Column rule, Column detail, boolean keepsText) {
    return records
        .withColumn("outcome", lit(outcome))
        .withColumn("rule", rule)
        .withColumn("detail", detail)
        .withColumn("keeps_text", lit(keepsText))
        .select(OUTCOME);
  }

  /** Outcomes that a session's builder gave. */
  static Dataset<Row> conformed(Dataset<Row> outcomes) {
    return outcomes.select(OUTCOME);
  }

  /** Rows of the landed record in column {@code name} whose outcome brings them into the lake. */
  static Dataset<Row> entering(Dataset<Row> landed, Dataset<Row> outcomes, String name) {
    var entering =
        outcomes
            .where(col("outcome").isin(Outcome.ACCEPTED, Outcome.REPLACED))
            .select("file", "line");
    return landed.join(entering, Columns.using("file", "line")).select(name + ".*");
  }
}

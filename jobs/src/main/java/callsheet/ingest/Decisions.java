package callsheet.ingest;

import static callsheet.schema.Tables.LANDING_FILES;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
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
   * ignored. Of equally new ones the first to arrive counts, whichever night read it.
   *
   * @param candidates feed, file, line, arrived_on, id, version, and {@code is_fuller}: whether it
   *     is what is stored, and more of it may be kept now
   * @param stored id, version, file and line of what the lake has
   */
  static Dataset<Row> newest(Lake lake, Dataset<Row> candidates, Dataset<Row> stored) {
    var newestFirst =
        Window.partitionBy("id")
            .orderBy(col("version").desc(), col("arrived_on"), col("file"), col("line"));
    var files =
        lake.pinned(LANDING_FILES)
            .select(col("file").as("stored_file"), col("as_of").as("stored_arrived_on"));
    var isNotNewer =
        col("age_rank").gt(1).or(col("stored_id").isNotNull().and(isNewer().equalTo(false)));
    return candidates
        .withColumn("age_rank", row_number().over(newestFirst))
        .join(
            stored.toDF("stored_id", "stored_version", "stored_file", "stored_line"),
            col("id").equalTo(col("stored_id")),
            "left")
        .join(files, Columns.using("stored_file"), "left")
        .withColumn(
            "outcome",
            when(isNotNewer, Outcome.IGNORED)
                .when(col("stored_id").isNull(), Outcome.ACCEPTED)
                .otherwise(Outcome.REPLACED));
  }

  /** Whether the candidate is to stand where the stored one does. */
  private static Column isNewer() {
    var arrival = struct(col("arrived_on"), col("file"), col("line"));
    var storedArrival =
        struct(
            coalesce(col("stored_arrived_on"), col("arrived_on")).as("arrived_on"),
            col("stored_file").as("file"),
            col("stored_line").as("line"));
    return col("version")
        .gt(col("stored_version"))
        .or(col("version").equalTo(col("stored_version")).and(arrival.lt(storedArrival)))
        .or(col("is_fuller"));
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

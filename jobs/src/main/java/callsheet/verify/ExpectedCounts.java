package callsheet.verify;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The count tables as the facts of {@link CellFact} make them. */
final class ExpectedCounts {
  private static final String WIDE = "decimal(38,0)";
  private static final Column IS_RELATION = col("cell_kind").isin("self", "partner", "adjacent");
  private static final Column IS_SUM_OF_PAIRS = IS_RELATION.and(col("to_emotion").isNull());
  private static final Column IS_NOT_COUNTED =
      col("cell_kind").isin("unlabelled", "low_confidence");

  private ExpectedCounts() {}

  /** {@code core.performer_cells}. */
  static Dataset<Row> performerCells(Dataset<Row> facts) {
    return facts
        .where(IS_SUM_OF_PAIRS.equalTo(false))
        .groupBy(
            Columns.named(
                "performer_id", "language", "vendor", "cell_kind", "from_emotion", "to_emotion"))
        .agg(
            sum("mass").as("mass"),
            sum("turn_count").as("turn_count"),
            sum("speech_us").as("speech_us"),
            countDistinct("session_id").as("session_count"),
            sum("label_variance").as("label_variance"),
            sum("new_session_count").as("new_session_count"));
  }

  /** {@code core.scene_cells}. */
  static Dataset<Row> sceneCells(Dataset<Row> facts) {
    var bySession =
        facts
            .where(IS_SUM_OF_PAIRS.or(IS_NOT_COUNTED).equalTo(false))
            .groupBy(
                Columns.named("scene_id", "session_id", "cell_kind", "from_emotion", "to_emotion"))
            .agg(sum("mass").as("mass"));
    var rated =
        bySession
            .where(col("cell_kind").equalTo("turn"))
            .groupBy("scene_id")
            .agg(count(lit(1)).as("session_count"));
    return bySession
        .groupBy("scene_id", "cell_kind", "from_emotion", "to_emotion")
        .agg(sum("mass").as("mass"), sum(product("mass", "mass")).as("mass_squared"))
        .join(rated, "scene_id");
  }

  /** {@code core.cell_moments}. */
  static Dataset<Row> cellMoments(Dataset<Row> facts) {
    var bases =
        Window.partitionBy(
            "scope_kind", "scope", "cluster", "cluster_id", "base_kind", "base_from");
    return byCluster(facts)
        .withColumn(
            "base_kind",
            when(col("cell_kind").equalTo("emotion"), "turn").otherwise(col("cell_kind")))
        .withColumn("base_from", when(col("cell_kind").notEqual("emotion"), col("from_emotion")))
        .withColumn(
            "base",
            max(when(
                    col("cell_kind").equalTo(col("base_kind")).and(col("to_emotion").isNull()),
                    col("mass")))
                .over(bases))
        .groupBy("scope_kind", "scope", "cluster", "cell_kind", "from_emotion", "to_emotion")
        .agg(
            count(lit(1)).as("cluster_count"),
            sum("mass").as("mass"),
            sum(product("mass", "mass")).as("mass_squared"),
            sum(product("mass", "base")).as("mass_times_base"),
            sum("speech_us").as("speech_us"));
  }

  /** Mass and speech of every cell in every cluster of every scope. */
  private static Dataset<Row> byCluster(Dataset<Row> facts) {
    // The length keeps apart what would read the same when written one after the other.
    var both =
        concat(length(col("performer_id")), lit(":"), col("performer_id"), col("session_id"));
    var clusters =
        array(
            cluster("session", col("session_id")),
            cluster("performer", col("performer_id")),
            cluster("performer_session", both));
    return Scopes.of(facts)
        .withColumn("one_cluster", explode(clusters))
        .select("*", "one_cluster.*")
        .where(col("scope_kind").notEqual("scene").or(IS_RELATION.equalTo(false)))
        .groupBy(
            Columns.named(
                "scope_kind",
                "scope",
                "cluster",
                "cluster_id",
                "cell_kind",
                "from_emotion",
                "to_emotion"))
        .agg(sum("mass").as("mass"), sum("speech_us").as("speech_us"));
  }

  private static Column cluster(String kind, Column id) {
    return struct(lit(kind).as("cluster"), id.as("cluster_id"));
  }

  /** {@code core.run_lengths}, of one row a run. */
  static Dataset<Row> runLengths(Dataset<Row> runs) {
    return runs.groupBy("language", "emotion", "turns", "starts_segment", "ends_segment")
        .agg(
            sum("run_count").as("run_count"),
            sum("timed_run_count").as("timed_run_count"),
            sum("speech_ms").as("speech_ms"),
            sum("span_ms").as("span_ms"));
  }

  /** {@code core.label_coincidences}, of one row a pair of annotations. */
  static Dataset<Row> labelCoincidences(Dataset<Row> pairs) {
    return pairs
        .groupBy("language", "annotation_count", "emotion", "other_emotion")
        .agg(sum("mass").as("mass"))
        .where(col("mass").gt(0));
  }

  /** {@code core.arc_counts}, of one row a session. */
  static Dataset<Row> arcCounts(Dataset<Row> arcs) {
    return arcs.groupBy(
            Columns.named("performer_id", "language", "from_emotion", "via_emotion", "to_emotion"))
        .agg(
            sum("occurrences").as("occurrences"),
            sum("session_count").as("session_count"),
            sum("new_session_count").as("new_session_count"));
  }

  private static Column product(String one, String other) {
    return col(one).cast(WIDE).multiply(col(other).cast(WIDE)).cast(WIDE);
  }
}

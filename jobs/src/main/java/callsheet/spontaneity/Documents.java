package callsheet.spontaneity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import callsheet.lake.Columns;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What is compared: the lines of each performer with one another, and whole sessions with one
 * another. Columns of {@link Document}.
 */
record Documents(SpontaneityConfig config) {
  private static final UserDefinedFunction UNION =
      udf(
          (UDF1<Seq<Vector>, Vector>) sets -> Shingles.union(CollectionConverters.asJava(sets)),
          SQLDataTypes.VectorType());

  /** Lines and sessions of turns as {@link SpokenTurns}. */
  Dataset<Row> of(Dataset<Row> turns) {
    return lines(turns).unionByName(sessions(turns));
  }

  private Dataset<Row> lines(Dataset<Row> turns) {
    var lines = turns.where(col("words").geq(config.minWords()));
    return lines
        .join(prompts(lines), Columns.using("text_hash"), "left_anti")
        .select(
            col("performer_id").as("scope"),
            col("session_id"),
            col("turn"),
            array("performer_id").as("performer_ids"),
            col("shingles"));
  }

  /** What so many say word for word that nobody made it up. */
  private Dataset<Row> prompts(Dataset<Row> lines) {
    return lines
        .groupBy("text_hash")
        .agg(countDistinct("performer_id").as("performers"))
        .where(col("performers").geq(config.promptPerformers()))
        .select("text_hash");
  }

  private Dataset<Row> sessions(Dataset<Row> turns) {
    return turns
        .groupBy("session_id")
        .agg(
            sum("words").as("words"),
            array_sort(collect_set("performer_id")).as("performer_ids"),
            collect_list("shingles").as("sets"))
        .where(col("words").geq(config.minSessionWords()))
        .select(
            lit(Document.ALL).as("scope"),
            col("session_id"),
            lit(null).cast("int").as("turn"),
            col("performer_ids"),
            UNION.apply(col("sets")).as("shingles"));
  }
}

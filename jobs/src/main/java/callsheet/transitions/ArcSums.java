package callsheet.transitions;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.RowCodec;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of {@code core.arc_counts} summed over performers, or over arcs of a shape. */
final class ArcSums {
  private static final String WIDE = "decimal(38,0)";

  private ArcSums() {}

  /** Every arc of the corpus and of each language. */
  static List<ScopedArc> ofArcs(Dataset<Row> counts) {
    var occurrences = col("occurrences").cast(WIDE);
    var rows =
        inScopes(counts)
            .groupBy(
                Columns.named(
                    "scope_kind",
                    "scope",
                    "performer_id",
                    "from_emotion",
                    "via_emotion",
                    "to_emotion"))
            .agg(
                sum("occurrences").as("occurrences"),
                sum("new_session_count").as("new_session_count"))
            .groupBy("scope_kind", "scope", "from_emotion", "via_emotion", "to_emotion")
            .agg(
                sum("occurrences").as("occurrences"),
                sum(occurrences.multiply(occurrences).cast(WIDE)).as("occurrences_squared"),
                sum("new_session_count").as("sessions"),
                count(lit(1)).as("performers"));
    return records(ScopedArc.class, rows);
  }

  /** How often each performer played arcs of three emotions of each shape. */
  static List<ShapeOfPerformer> ofShapes(Dataset<Row> counts, List<ShapeOfArc> shapes, Lake lake) {
    var codec = RowCodec.of(ShapeOfArc.class);
    var shapeOf =
        lake.spark().createDataFrame(shapes.stream().map(codec::toRow).toList(), codec.schema());
    var rows =
        inScopes(counts.where(col("via_emotion").isNotNull()))
            .join(broadcast(shapeOf), Columns.using("from_emotion", "via_emotion", "to_emotion"))
            .groupBy("scope_kind", "scope", "performer_id", "shape")
            .agg(sum("occurrences").as("occurrences"));
    return records(ShapeOfPerformer.class, rows);
  }

  private static Dataset<Row> inScopes(Dataset<Row> counts) {
    var scopes = array(scope("corpus", lit("(all)")), scope("language", col("language")));
    return counts.withColumn("one_scope", explode(scopes)).select("*", "one_scope.*");
  }

  private static Column scope(String kind, Column name) {
    return struct(lit(kind).as("scope_kind"), name.as("scope"));
  }

  private static <R extends Record> List<R> records(Class<R> type, Dataset<Row> rows) {
    var codec = RowCodec.of(type);
    return rows.collectAsList().stream().map(codec::fromRow).toList();
  }
}

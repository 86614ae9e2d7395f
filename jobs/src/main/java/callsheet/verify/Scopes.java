package callsheet.verify;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The parts of the corpus that are counted: all of it, languages, scenes. */
final class Scopes {
  private Scopes() {}

  /** Every fact once for each scope that it is in, named by scope_kind and scope. */
  static Dataset<Row> of(Dataset<Row> facts) {
    var scopes =
        array(
            scope("corpus", lit("(all)")),
            scope("language", col("language")),
            scope("scene", col("scene_id")));
    return facts
        .withColumn("one_scope", explode(scopes))
        .select("*", "one_scope.*")
        .drop("one_scope");
  }

  private static Column scope(String kind, Column name) {
    return struct(lit(kind).as("scope_kind"), name.as("scope"));
  }
}

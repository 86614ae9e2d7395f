package callsheet.verify;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code core.pair_chances} as the rows of {@link ChanceRecount} make it. */
final class ExpectedChances {
  private static final String[] KEYS = {"language", "relation", "from_emotion", "to_emotion"};
  private static final String[] URN = {"size", "marked", "drawn"};

  /** Pairs of a variance below 3 list their strata; in trillionths. */
  private static final long LARGE = 3_000_000_000_000L;

  private ExpectedChances() {}

  /** The table, of one row a stratum and pair. */
  static Dataset<Row> of(Dataset<Row> strata) {
    var kinds = kinds(strata);
    var none = array().cast(kinds.schema().apply("kinds").dataType());
    var isListed = col("variance").lt(lit(LARGE)).and(col("kinds").isNotNull());
    return strata
        .groupBy(Columns.named(KEYS))
        .agg(
            sum("strata").as("strata"),
            sum("pairs").as("pairs"),
            sum("expected").as("expected"),
            sum("variance").as("variance"),
            sum("odds_numerator").as("odds_numerator"),
            sum("odds_denominator").as("odds_denominator"),
            sum("discordant_numerator").as("discordant_numerator"),
            sum("discordant_denominator").as("discordant_denominator"))
        .join(kinds, Columns.using(KEYS), "left")
        .withColumn("rare_strata", when(isListed, col("kinds")).otherwise(none))
        .drop("kinds");
  }

  /** The kinds of strata of each pair, in their order. */
  private static Dataset<Row> kinds(Dataset<Row> strata) {
    var kind = Stream.of(KEYS, URN).flatMap(Stream::of).toArray(String[]::new);
    return strata
        .withColumn("one", explode(col("rare_strata")))
        .drop("strata")
        .select("*", "one.*")
        .groupBy(Columns.named(kind))
        .agg(sum("strata").as("strata"))
        .groupBy(Columns.named(KEYS))
        .agg(
            array_sort(collect_list(struct(Columns.named("size", "marked", "drawn", "strata"))))
                .as("kinds"));
  }
}

package callsheet.spontaneity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import callsheet.lake.Columns;
import callsheet.statistics.KeyHash;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Puts documents that may be alike into the same buckets, by MLlib's MinHash (Broder 1997): each
 * hash function agrees on two sets as often as the sets are similar. A bucket is for three of them
 * that agree, and there are twelve: of pairs with similarity s, 1−(1−s³)¹² meet in one, 0.95 at 0.6
 * and 0.01 at 0.1 (Leskovec, Rajaraman and Ullman 2014, 3.4). MLlib's own join of similar rows asks
 * for one function that agrees, and joins all with all of a bucket whoever speaks.
 */
final class Buckets {
  private static final int BANDS = 12;
  private static final int ROWS = 3;
  private static final String HASHES = "hashes";

  /** Spreads numbers over 64 bits: 2⁶⁴ by the golden ratio (Knuth 1998, 6.4). */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private static final UserDefinedFunction BUCKETS =
      udf(
          (UDF2<String, Seq<Vector>, List<Long>>)
              (scope, hashes) -> buckets(scope, CollectionConverters.asJava(hashes)),
          DataTypes.createArrayType(DataTypes.LongType));

  private Buckets() {}

  /**
   * Every document once in each of its buckets: rows of {@link Document#SCHEMA}, each bucket in one
   * partition and in the order of sessions and turns.
   *
   * @param documents none with an empty set
   * @param seed which hash functions there are
   */
  static Dataset<Row> of(Dataset<Row> documents, long seed) {
    return model(documents.sparkSession(), seed)
        .transform(documents)
        .withColumn("bucket", explode(BUCKETS.apply(col("scope"), col(HASHES))))
        .select(Columns.named(Document.SCHEMA.fieldNames()))
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "scope", "session_id", "turn");
  }

  /** Nothing is learned: the example only tells how many numbers there are. */
  private static MinHashLSHModel model(SparkSession spark, long seed) {
    var schema = new StructType().add("shingles", SQLDataTypes.VectorType());
    var example = RowFactory.create(Shingles.of(List.of("example")));
    return new MinHashLSH("spontaneity")
        .setInputCol("shingles")
        .setOutputCol(HASHES)
        .setNumHashTables(BANDS * ROWS)
        .setSeed(seed)
        .fit(spark.createDataFrame(List.of(example), schema));
  }

  private static List<Long> buckets(String scope, List<Vector> hashes) {
    long start = KeyHash.of(scope, 0);
    return IntStream.range(0, BANDS)
        .mapToObj(band -> bucket(start + band, hashes.subList(band * ROWS, (band + 1) * ROWS)))
        .toList();
  }

  /** Different documents may share a number by chance, which costs a comparison and no more. */
  private static Long bucket(long start, List<Vector> agreeing) {
    long bucket = start;
    for (Vector hash : agreeing) {
      bucket = bucket * MIX + (long) hash.apply(0);
    }
    return bucket;
  }
}

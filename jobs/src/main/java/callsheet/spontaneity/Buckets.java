package callsheet.spontaneity;

import static org.apache.spark.sql.functions.col;

import callsheet.lake.Columns;
import callsheet.statistics.KeyHash;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

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

  private Buckets() {}

  /**
   * Every document once in each of its buckets: rows of {@link Document#SCHEMA}.
   *
   * @param documents none with an empty set
   * @param seed which hash functions there are
   */
  static Dataset<Row> of(Dataset<Row> documents, long seed) {
    return model(documents, seed)
        .transform(documents.select(Columns.named(Document.COLUMNS)))
        .flatMap((FlatMapFunction<Row, Row>) Buckets::rows, Encoders.row(Document.SCHEMA));
  }

  /** Nothing is learned: the example only tells how many numbers there are. */
  private static MinHashLSHModel model(Dataset<Row> documents, long seed) {
    var schema = new StructType().add("shingles", SQLDataTypes.VectorType());
    var example = RowFactory.create(Shingles.of(List.of("example")));
    return new MinHashLSH("spontaneity")
        .setInputCol("shingles")
        .setOutputCol(HASHES)
        .setNumHashTables(BANDS * ROWS)
        .setSeed(seed)
        .fit(documents.sparkSession().createDataFrame(List.of(example), schema));
  }

  private static Iterator<Row> rows(Row row) {
    List<Vector> hashes = row.getList(Document.COLUMNS.length);
    return IntStream.range(0, BANDS).mapToObj(band -> row(row, bucket(row, hashes, band))).iterator();
  }

  private static long bucket(Row row, List<Vector> hashes, int band) {
    var agreeing = hashes.subList(band * ROWS, (band + 1) * ROWS).stream();
    var key =
        Stream.concat(
                Stream.of(row.getString(0)),
                agreeing.map(hash -> String.valueOf((long) hash.apply(0))))
            .collect(Collectors.joining(" "));
    return KeyHash.of(key, band);
  }

  private static Row row(Row row, long bucket) {
    return RowFactory.create(
        bucket, row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
  }

  /** The same, each bucket in one partition and in an order: by session and turn. */
  static Dataset<Row> sorted(Dataset<Row> buckets) {
    return buckets
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "scope", "session_id", "turn");
  }
}

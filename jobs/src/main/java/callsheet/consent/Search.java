package callsheet.consent;

import callsheet.schema.RowCodec;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Searches many files side by side, each by one task. */
final class Search {
  /** Bytes that a task searches in a few seconds. */
  private static final long BYTES_PER_TASK = 64L << 20;

  /** Files that a task opens in a few seconds. */
  private static final long FILES_PER_TASK = 200;

  private final SparkSession spark;
  private final SearchTerms terms;

  Search(SparkSession spark, SearchTerms terms) {
    this.spark = spark;
    this.terms = terms;
  }

  /** What is found in the files. */
  SearchResult of(List<StoredFile> files) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    var codec = RowCodec.of(SearchResult.class);
    return spark
        .createDataset(files.stream().map(StoredFile::path).toList(), Encoders.STRING())
        .repartition(tasks(files))
        .mapPartitions(new SearchFiles(terms, hadoop), codec.encoder())
        .collectAsList()
        .stream()
        .map(codec::fromRow)
        .reduce(SearchResult.NOTHING, SearchResult::and);
  }

  private int tasks(List<StoredFile> files) {
    long bytes = files.stream().mapToLong(StoredFile::bytes).sum();
    long worth = Math.max(bytes / BYTES_PER_TASK, files.size() / FILES_PER_TASK);
    long atLeast = spark.sparkContext().defaultParallelism();
    return (int) Math.max(1, Math.min(files.size(), Math.max(atLeast, worth)));
  }
}

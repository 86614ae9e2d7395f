package callsheet.lake;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Opens the Spark session: Delta and UTC always, and what a small corpus on one machine needs when
 * it runs there.
 */
public final class Sessions {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          // Delta answers max(as_of) from its log, and there it takes a date for java.sql.Date.
          "spark.databricks.delta.optimizeMetadataQuery.enabled", "false",
          // Delta keeps deleted rows for a week unless told; an erasure may not wait.
          "spark.databricks.delta.retentionDurationCheck.enabled", "false");

  /** Nobody but owner and group reads what is written to a disk or to HDFS. */
  private static final Map<String, String> CLOSED =
      Map.of("spark.hadoop.fs.permissions.umask-mode", "027");

  /**
   * The local disk without a process for every permission. Not on a cluster, whose executors open
   * their disks before they have our classes.
   */
  private static final Map<String, String> DISK =
      Map.of(
          "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
          "spark.hadoop.fs.AbstractFileSystem.file.impl", LocalFiles.Context.class.getName());

  /** One machine: no web page, no address but its own, small plans. */
  private static final Map<String, String> LOCAL =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.driver.host", "127.0.0.1",
          "spark.sql.warehouse.dir", warehouse(),
          "spark.sql.shuffle.partitions", "2",
          "spark.databricks.delta.snapshotPartitions", "1",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "2");

  /** A small corpus: compiling or adapting a plan takes longer than running it. */
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.shuffle.partitions", "1",
          // Every small hash table takes a page: 64 MB of zeros each, unless told. A megabyte and
          // the array's header would take two regions of a small heap.
          "spark.buffer.pageSize", "1000k",
          // A list of all files beside each commit spares a large table's reader; here it costs a
          // query a commit.
          "spark.databricks.delta.allFilesInCrc.enabled", "false",
          // Every query's plan is told in words to its listeners; nobody reads a small one's.
          "spark.sql.ui.explainMode", "simple",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private static volatile @Nullable SparkSession opened;

  private Sessions() {}

  /**
   * The session of this process. What spark-submit or the user has set is kept.
   *
   * @param isSmall whether the work fits into a moment, so that starting quickly matters more than
   *     running quickly
   */
  public static SparkSession open(boolean isSmall) {
    var given = new SparkConf();
    var builder = SparkSession.builder().appName("callsheet");
    boolean isLocal = given.get("spark.master", "local").startsWith("local");
    if (!given.contains("spark.master")) {
      builder.master("local[*]");
    }
    ALWAYS.forEach(builder::config);
    CLOSED.forEach((key, value) -> setUnlessGiven(builder, given, key, value));
    if (isLocal && LocalFiles.areSupported()) {
      DISK.forEach((key, value) -> setUnlessGiven(builder, given, key, value));
    }
    if (isLocal) {
      LOCAL.forEach((key, value) -> setUnlessGiven(builder, given, key, value));
    }
    if (isLocal && isSmall) {
      SMALL.forEach((key, value) -> setUnlessGiven(builder, given, key, value));
    }
    var session = builder.getOrCreate();
    opened = session;
    return session;
  }

  /** Ends the session of this process, if there is one: the last thing that a process does. */
  public static void end() {
    var session = opened;
    if (session != null) {
      opened = null;
      session.stop();
    }
  }

  /**
   * Spark wants a folder for tables without a place of their own. No table of ours is without, and
   * an empty {@code spark-warehouse} in the user's folder would puzzle.
   */
  private static String warehouse() {
    return Path.of(
            System.getProperty("java.io.tmpdir"),
            "callsheet-warehouse-" + System.getProperty("user.name"))
        .toUri()
        .toString();
  }

  private static void setUnlessGiven(
      SparkSession.Builder builder, SparkConf given, String key, String value) {
    if (!given.contains(key)) {
      builder.config(key, value);
    }
  }
}

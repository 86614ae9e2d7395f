package callsheet.lake;

import static org.apache.spark.sql.functions.col;

import callsheet.schema.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.TruncationGranularity;
import org.apache.spark.sql.delta.skipping.clustering.ClusteringColumnInfo;
import scala.Console;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a table no longer needs, and how it is rid of it. The names of a table's files pass through
 * this process one by one or as a set: files, not rows.
 */
public final class TableUpkeep {
  private static final String SMALLEST = "spark.databricks.delta.optimize.minFileSize";
  private static final String LARGEST = "spark.databricks.delta.optimize.maxFileSize";
  private static final String ENOUGH =
      "spark.databricks.delta.optimize.clustering.mergeStrategy.minCubeSize.threshold";
  private static final String MOST =
      "spark.databricks.delta.optimize.clustering.mergeStrategy.minCubeSize.targetCubeSize";

  /** What Delta marks a file with that it has clustered. */
  private static final String CLUSTERED = "ZCUBE_ID";

  private static final Pattern VERSION = Pattern.compile("(\\d{20})\\..*");

  private final SparkSession spark;
  private final Table<?> table;
  private final Path directory;
  private final TableFiles files;

  private TableUpkeep(SparkSession spark, Table<?> table, TableFiles files) {
    this.spark = spark;
    this.table = table;
    this.directory = files.directory();
    this.files = files;
  }

  /** So many files of so many bytes together. */
  public record Size(long files, long bytes) {
    static final Size NONE = new Size(0, 0);

    Size with(long fileBytes) {
      return new Size(files + 1, bytes + fileBytes);
    }
  }

  /** The upkeep of a table that exists. */
  public static TableUpkeep of(Lake lake, Table<?> table) {
    return new TableUpkeep(lake.spark(), table, TableFiles.of(lake, table));
  }

  /** The files of the current version that are smaller than so many bytes. */
  public Size smallerThan(long bytes) {
    return size(col("size").lt(bytes));
  }

  private Size size(Column condition) {
    var size = Size.NONE;
    var some = snapshot().allFiles().toDF().where(condition).select("size");
    for (var left = some.toLocalIterator(); left.hasNext(); ) {
      size = size.with(left.next().getLong(0));
    }
    return size;
  }

  /**
   * Writes files that are smaller than {@code smallest} together into some up to {@code largest}.
   */
  public void compact(long smallest, long largest) {
    var settings = Map.of(SMALLEST, String.valueOf(smallest), LARGEST, String.valueOf(largest));
    with(settings, files::compact);
  }

  private void with(Map<String, String> settings, Runnable work) {
    settings.forEach(spark.conf()::set);
    try {
      work.run();
    } finally {
      settings.keySet().forEach(spark.conf()::unset);
    }
  }

  /** The files of the current version whose rows nobody has clustered. */
  public Size unclustered() {
    return size(col("tags").isNull().or(col("tags").getItem(CLUSTERED).isNull()));
  }

  /**
   * Clusters the rows that are not yet, by the columns that the table is declared with, which one
   * of before may not have. They go together with what was clustered before, until that is {@code
   * enough} bytes: so much is written anew for them, however large the table, and so often does it
   * repeat its range of values.
   *
   * @param largest bytes of a file
   */
  public void cluster(long largest, long enough) {
    if (!clusteredBy().equals(table.clusteredBy())) {
      spark.sql(
          "ALTER TABLE delta.`%s` CLUSTER BY (%s)"
              .formatted(
                  directory.toString().replace("`", "``"), String.join(", ", table.clusteredBy())));
    }
    var settings =
        Map.of(
            LARGEST,
            String.valueOf(largest),
            ENOUGH,
            String.valueOf(enough),
            MOST,
            String.valueOf(enough + enough / 2),
            // No row of a session in another file than the others, no page of one with all.
            "spark.databricks.io.skipping.mdc.addNoise",
            "false",
            "spark.databricks.io.skipping.mdc.sortWithinFiles",
            "true");
    with(settings, files::compact);
  }

  private List<String> clusteredBy() {
    return CollectionConverters.asJava(ClusteringColumnInfo.extractLogicalNames(snapshot()));
  }

  /** Commits since the last checkpoint: what a reader of the log has to read one by one. */
  public long commitsSinceCheckpoint() {
    return snapshot().version() - Math.max(0, checkpointVersion());
  }

  /** Writes a checkpoint of the current version. */
  public void checkpoint() {
    files.checkpoint();
  }

  /**
   * Entries of the log that no version from a moment on needs: older ones, before the last
   * checkpoint.
   */
  public long oldLogEntries(Instant moment) {
    var checkpoint = checkpointVersion();
    long entries = 0;
    for (FileStatus file : listed(new Path(directory, "_delta_log"))) {
      var version = VERSION.matcher(file.getPath().getName());
      if (version.matches()
          && Long.parseLong(version.group(1)) < checkpoint
          && isBefore(file, moment)) {
        entries++;
      }
    }
    return entries;
  }

  /** Deletes what Delta finds expired of the log's entries; answers how many it deleted. */
  public long deleteOldLogEntries(Duration history) {
    long before = listed(new Path(directory, "_delta_log")).length;
    log()
        .cleanUpExpiredLogs(
            snapshot(),
            Option.empty(),
            Option.apply(history.toMillis()),
            TruncationGranularity.MINUTE());
    return before - listed(new Path(directory, "_delta_log")).length;
  }

  /** Data files that no version from a moment on needs. */
  public Size unneeded(Instant moment) {
    var needed = neededSince(moment);
    var size = Size.NONE;
    for (FileStatus file : listed(directory)) {
      var name = file.getPath().getName();
      if (file.isFile()
          && name.endsWith(".parquet")
          && isBefore(file, moment)
          && !needed.contains(name)) {
        size = size.with(file.getLen());
      }
    }
    return size;
  }

  /**
   * Deletes the data files that no version of so long a history needs. What Delta prints about it
   * past the command line's writer is not for the user.
   */
  public void vacuum(Duration history) {
    Console.withOut(
        OutputStream.nullOutputStream(),
        () -> {
          files.vacuum((double) history.toHours());
          return true;
        });
  }

  private Set<String> neededSince(Instant moment) {
    var snapshot = snapshot();
    var names = new HashSet<String>();
    addNames(snapshot.allFiles().toDF(), names);
    var replaced = col("deletionTimestamp").geq(moment.toEpochMilli());
    addNames(snapshot.tombstones().toDF().where(replaced), names);
    return names;
  }

  private static void addNames(Dataset<Row> entries, Set<String> names) {
    entries.select("path").toLocalIterator().forEachRemaining(row -> names.add(row.getString(0)));
  }

  private static boolean isBefore(FileStatus file, Instant moment) {
    return file.getModificationTime() < moment.toEpochMilli();
  }

  private FileStatus[] listed(Path folder) {
    try {
      var hadoop = spark.sparkContext().hadoopConfiguration();
      return folder.getFileSystem(hadoop).listStatus(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private long checkpointVersion() {
    var last = log().readLastCheckpointFile();
    return last.isEmpty() ? -1 : last.get().version();
  }

  private Snapshot snapshot() {
    return log().update(false, Option.empty(), Option.empty());
  }

  private DeltaLog log() {
    return DeltaLog.forTable(spark, directory.toString());
  }
}

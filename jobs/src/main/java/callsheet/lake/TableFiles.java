package callsheet.lake;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.schema.Table;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeletionVectorsTableFeature$;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/** The files of one table: what Delta keeps beside its rows, and how it is kept small. */
public final class TableFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TableFiles.class);

  /** A commit, its checksum or a checkpoint: its name begins with the version. */
  private static final String LOG_ENTRY = "\\d{20}\\..*";

  private static final int VERSION_DIGITS = 20;

  private final SparkSession spark;
  private final String location;

  private TableFiles(SparkSession spark, String location) {
    this.spark = spark;
    this.location = location;
  }

  /** The files of a table that exists. */
  public static TableFiles of(Lake lake, Table<?> table) {
    return at(lake.spark(), lake.location(table));
  }

  /** The files at a place, whether there is a table or not. */
  static TableFiles at(SparkSession spark, String location) {
    return new TableFiles(spark, location);
  }

  /** Where they are. */
  public Path directory() {
    return new Path(location);
  }

  /** Writes many small files into few large ones; what the table holds does not change. */
  public void compact() {
    table().optimize().executeCompaction();
  }

  /**
   * Deletes the files that no version of the last so many hours needs. Earlier versions cannot be
   * read any more.
   */
  public void vacuum(double hours) {
    table().vacuum(hours);
  }

  /** Writes a checkpoint of the current version, so that no reader needs the log before it. */
  public void checkpoint() {
    var log = DeltaLog.forTable(spark, location);
    log.checkpoint(log.update(false, Option.empty(), Option.empty()), Option.empty());
  }

  /** Whether every row can be read; not when data files or the log are gone or broken. */
  public boolean areReadable() {
    DeltaLog.invalidateCache(spark, directory());
    try {
      spark.read().format("delta").load(location).write().format("noop").mode("overwrite").save();
      return true;
    } catch (Exception e) { // Spark throws checked exceptions that no signature names.
      LOG.warn("Cannot read {}: {}", location, e.getClass().getSimpleName());
      return false;
    }
  }

  /** Deletes what a creation left that was cut off: a log and no data. */
  void deleteIfUnborn() {
    var place = directory();
    try {
      var files = place.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (files.exists(place)
          && Arrays.stream(files.listStatus(place))
              .allMatch(file -> file.getPath().getName().equals("_delta_log"))) {
        delete();
      }
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot read %s: %s".formatted(place, e.getMessage()), e);
    }
  }

  /** Deletes them all, whatever state they are in. */
  void delete() {
    var place = directory();
    try {
      place.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(place, true);
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot delete %s: %s".formatted(place, e.getMessage()), e);
    }
    DeltaLog.invalidateCache(spark, place);
  }

  /**
   * Deletes whatever earlier versions alone need: rows that were deleted or replaced, change data,
   * what a crash left, and the log that tells of them. Nobody else may be writing: unlike {@link
   * #vacuum}, this asks no file for its age.
   */
  public void purge() {
    try {
      purgeVectors();
      var unneeded = unneeded();
      if (!unneeded.isEmpty()) {
        checkpoint();
        delete(earlierLog());
        delete(unneeded); // Last: as long as any is there, a purge that was cut off goes on.
        DeltaLog.invalidateCache(spark, directory()); // It remembers the files that are gone.
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot purge " + location, e);
    }
  }

  /** The names of the files that {@link #purge} deletes. */
  public List<String> purgeable() {
    try {
      purgeVectors();
      var files = new ArrayList<>(unneeded());
      if (!files.isEmpty()) {
        files.addAll(earlierLog());
      }
      return files.stream().map(Path::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the files of " + location, e);
    }
  }

  /** Rewrites files of which rows are only marked as deleted. */
  private void purgeVectors() {
    if (snapshot().protocol().isFeatureSupported(DeletionVectorsTableFeature$.MODULE$)) {
      spark.sql("REORG TABLE delta.`%s` APPLY (PURGE)".formatted(location.replace("`", "``")));
    }
  }

  /** Files that the current version does not hold. */
  private List<Path> unneeded() throws IOException {
    var current = new HashSet<Path>();
    snapshot().getAllFiles(false).foreach(file -> current.add(place(file.path())));
    return storedFiles().stream().filter(file -> !isLog(file) && !current.contains(file)).toList();
  }

  /** The log writes a file's path as an URI, relative to the table. */
  private Path place(String path) {
    return new Path(directory(), new Path(URI.create(path)));
  }

  /** Commits, checksums and checkpoints of earlier versions: the current one has a checkpoint. */
  private List<Path> earlierLog() throws IOException {
    long current = snapshot().version();
    return storedFiles().stream()
        .filter(file -> isLog(file) && file.getName().matches(LOG_ENTRY))
        .filter(file -> Long.parseLong(file.getName().substring(0, VERSION_DIGITS)) < current)
        .toList();
  }

  private static boolean isLog(Path file) {
    return file.toString().contains("/_delta_log/");
  }

  private void delete(List<Path> unneeded) throws IOException {
    var files = fileSystem();
    for (Path file : unneeded) {
      files.delete(file, false);
    }
  }

  private List<Path> storedFiles() throws IOException {
    var files = new ArrayList<Path>();
    var listed = fileSystem().listFiles(directory(), true);
    while (listed.hasNext()) {
      files.add(listed.next().getPath());
    }
    return files;
  }

  private FileSystem fileSystem() throws IOException {
    return directory().getFileSystem(spark.sparkContext().hadoopConfiguration());
  }

  private Snapshot snapshot() {
    return DeltaLog.forTable(spark, location).update(false, Option.empty(), Option.empty());
  }

  private DeltaTable table() {
    return DeltaTable.forPath(spark, location);
  }
}

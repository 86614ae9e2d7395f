package callsheet.lake;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.schema.Table;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/** The files of one table: what Delta keeps beside its rows, and how it is kept small. */
public final class TableFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TableFiles.class);

  private final SparkSession spark;
  private final String location;

  private TableFiles(SparkSession spark, String location) {
    this.spark = spark;
    this.location = location;
  }

  /** The files of a table that exists. */
  public static TableFiles of(Lake lake, Table<?> table) {
    return new TableFiles(lake.spark(), lake.location(table));
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

  private DeltaTable table() {
    return DeltaTable.forPath(spark, location);
  }
}

package callsheet.lake;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.schema.Column;
import callsheet.schema.Table;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import scala.Option;

/** Where the tables of a lake are, and at which versions; creates those that are not there. */
final class StoredTables {
  private static final int MANY_FILES = 16;

  private final SparkSession spark;
  private final String root;
  private final Map<Table<?>, String> aside;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private StoredTables(SparkSession spark, String root, Map<Table<?>, String> aside) {
    this.spark = spark;
    this.root = root;
    this.aside = aside;
  }

  /** The tables below a directory. */
  static StoredTables in(SparkSession spark, String directory) {
    var root = qualified(directory, spark.sparkContext().hadoopConfiguration());
    return new StoredTables(spark, root, Map.of());
  }

  /** SQL takes a relative path for the name of a table, so no path stays relative. */
  private static String qualified(String directory, Configuration hadoop) {
    try {
      var path = new Path(directory);
      return path.getFileSystem(hadoop).makeQualified(path).toString();
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot open lake %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  /** The same tables, but for some that are below another directory. */
  StoredTables with(Collection<Table<?>> tables, String directory) {
    var places = new HashMap<>(aside);
    tables.forEach(table -> places.put(table, directory));
    return new StoredTables(spark, root, places);
  }

  /** The directory that they are below. */
  String root() {
    return root;
  }

  /** Where the table's files are. */
  String location(Table<?> table) {
    var place = new Path(aside.getOrDefault(table, root), table.database());
    return new Path(place, table.shortName()).toString();
  }

  /** The version of the table's last commit; −1 when the table does not exist. */
  long version(Table<?> table) {
    return known.containsKey(table.name()) || DeltaTable.isDeltaTable(spark, location(table))
        ? snapshot(table).version()
        : -1;
  }

  private Snapshot snapshot(Table<?> table) {
    return DeltaLog.forTable(spark, location(table)).update(false, Option.empty(), Option.empty());
  }

  /** The versions of tables, by their names. */
  Map<String, Long> versions(Collection<Table<?>> tables) {
    var versions = new TreeMap<String, Long>();
    tables.forEach(table -> versions.put(table.name(), version(table)));
    return versions;
  }

  /** Sets the table back to a version; to −1 means to the empty table. */
  void restore(Table<?> table, long version) {
    if (version(table) > Math.max(version, 0)) {
      DeltaTable.forPath(spark, location(table)).restoreToVersion(Math.max(version, 0));
    }
  }

  /** Whether the table has been created: a log without a commit is none. */
  boolean exists(Table<?> table) {
    return known.containsKey(table.name()) || version(table) >= 0;
  }

  /** Whether the table has no rows because it never had any; creates it if need be. */
  boolean isUnwritten(Table<?> table) {
    create(table);
    return version(table) == 0;
  }

  /** Whether it costs less to find out which files of the table are needed than to read them. */
  boolean isWorthPruning(Table<?> table) {
    return !table.clusteredBy().isEmpty()
        && exists(table)
        && snapshot(table).numOfFiles() >= MANY_FILES;
  }

  /** Throws away the table with all its versions, whatever state it is in, and creates it anew. */
  void recreate(Table<?> table) {
    TableFiles.at(spark, location(table)).delete();
    known.remove(table.name());
    create(table);
  }

  /** Creates the table if it is not there yet. */
  void create(Table<?> table) {
    known.computeIfAbsent(table.name(), name -> createUnlessThere(table));
  }

  private boolean createUnlessThere(Table<?> table) {
    if (version(table) < 0) {
      TableFiles.at(spark, location(table)).deleteIfUnborn();
      spark.sql(table.ddl(location(table)));
    } else {
      addMissingColumns(table);
    }
    return true;
  }

  /** A table that an earlier version of the program made gets the columns that have come since. */
  private void addMissingColumns(Table<?> table) {
    var there = List.of(snapshot(table).metadata().schema().fieldNames());
    var missing = table.columns().stream().filter(c -> !there.contains(c.name())).toList();
    missing.stream().filter(c -> !c.isNullable()).findFirst().ifPresent(c -> refuse(table, c));
    if (!missing.isEmpty()) {
      spark.sql(table.addition(missing, location(table)));
    }
  }

  private void refuse(Table<?> table, Column column) {
    throw new CallsheetException(
        ExitCode.USAGE,
        "Cannot use lake %s: in its %s every row lacks %s (an earlier version made it; begin another lake)"
            .formatted(root, table, column.name()));
  }

  /** Creates the table if need be and makes it known to SQL by its name. */
  void register(Table<?> table) {
    create(table);
    spark.sql("CREATE DATABASE IF NOT EXISTS " + table.database());
    if (spark.conf().get("spark.sql.catalogImplementation").equals("in-memory")) {
      spark.sql("DROP TABLE IF EXISTS " + table.name());
    }
    spark.sql(
        "CREATE TABLE IF NOT EXISTS %s USING delta LOCATION '%s'"
            .formatted(table.name(), Table.quoted(location(table))));
  }
}

package callsheet.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import callsheet.schema.Column;
import callsheet.schema.Table;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Delta tables below one directory. Each write is one commit that replaces what it replaces by
 * key, so writing the same rows again changes nothing. A table is created when it is first used.
 */
public final class Lake {
  private static final Logger LOG = LoggerFactory.getLogger(Lake.class);
  private static final String WORK = "_work";

  private final SparkSession spark;
  private final StoredTables tables;
  private final FewFiles small;
  private final Map<String, Long> rowsWritten;

  /** The lake at a directory: a local path or any that Hadoop knows. */
  public Lake(SparkSession spark, String root) {
    this(spark, StoredTables.in(spark, root), new ConcurrentHashMap<>());
  }

  private Lake(SparkSession spark, StoredTables tables, Map<String, Long> rowsWritten) {
    this.spark = spark;
    this.tables = tables;
    this.small = new FewFiles(spark);
    this.rowsWritten = rowsWritten;
  }

  /**
   * The same lake but for some tables, which are empty and below a work directory of that name: to
   * compute what might have been beside what is. They last until {@link #sweep}. Both lakes keep
   * one account of the rows written.
   */
  public Lake aside(String name, Collection<Table<?>> others) {
    var place = new Path(work(), name).toString();
    return new Lake(spark, tables.with(others, place), rowsWritten);
  }

  public SparkSession spark() {
    return spark;
  }

  /** Where the lake's files are. */
  public String directory() {
    return tables.root();
  }

  /** Where the table's files are. */
  public String location(Table<?> table) {
    return tables.location(table);
  }

  /**
   * The table as it is now. One that nothing was written to is known to be empty, so that Spark
   * leaves out what would come of it.
   */
  public Dataset<Row> read(Table<?> table) {
    return latest(table, () -> spark.read().format("delta").load(location(table)));
  }

  /** The rows of the files that there are now; of a large table as it says. */
  private Dataset<Row> latest(Table<?> table, Supplier<Dataset<Row>> large) {
    return tables.isUnwritten(table)
        ? empty(table.schema())
        : small.read(table, location(table)).orElseGet(large);
  }

  /** The table as it was at a version. */
  public Dataset<Row> read(Table<?> table, long version) {
    tables.create(table);
    return spark.read().format("delta").option("versionAsOf", version).load(location(table));
  }

  /** The table as it is now, whatever is written to it later. */
  public Dataset<Row> pinned(Table<?> table) {
    return latest(table, () -> read(table, version(table)));
  }

  /**
   * The same without files that cannot hold any of the keys: a large table's rows of a few sessions
   * are found without reading all of it. Others may be among them.
   */
  public Dataset<Row> pinned(Table<?> table, KeyRanges keys) {
    return tables.isWorthPruning(table)
        ? read(table, version(table)).where(keys.hold(col(keys.column())))
        : pinned(table);
  }

  /** A data set that is known to have no rows. */
  public Dataset<Row> empty(StructType schema) {
    return spark.createDataFrame(List.of(), schema);
  }

  /**
   * The data set computed once and for all, free of the plan that made it: for small decisions on
   * which much depends, and for records that are read once. On one machine it waits on the disk,
   * for the heap has tasks to serve; on a cluster it is written below the lake, so that a lost
   * worker does not lose it, until {@link #sweep}.
   */
  public Dataset<Row> settled(Dataset<Row> rows) {
    if (spark.sparkContext().isLocal()) {
      return rows.localCheckpoint(true, StorageLevel.DISK_ONLY());
    }
    spark.sparkContext().setCheckpointDir(work().toString());
    return rows.checkpoint();
  }

  /**
   * Deletes what was settled or aside below the lake: it may hold whatever the landing holds. What
   * cannot be deleted is there for the next sweep.
   */
  public void sweep() {
    var work = work();
    try {
      var files = work.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (files.delete(work, true)) {
        DeltaLog.clearCache(); // It remembers tables that were aside.
      }
    } catch (IOException e) {
      LOG.warn("Cannot delete {}", work, e);
    }
  }

  private Path work() {
    return new Path(directory(), WORK);
  }

  /** All rows of a small table: marts and other tables that do not grow with the corpus. */
  public <R extends Record> List<R> rows(Table<R> table) {
    return records(table, read(table));
  }

  /** The rows of a data set that has at least the columns of the table, as records. */
  public <R extends Record> List<R> records(Table<R> table, Dataset<Row> rows) {
    return rows.collectAsList().stream().map(table::fromRow).toList();
  }

  /** Records as a data set with the table's columns. */
  public <R extends Record> Dataset<Row> dataset(Table<R> table, Collection<R> records) {
    return spark.createDataFrame(
        new ArrayList<>(records.stream().map(table::toRow).toList()), table.schema());
  }

  /** Replaces the whole table. */
  public void overwrite(Table<?> table, Dataset<Row> rows) {
    var mode = tables.isUnwritten(table) ? "append" : "overwrite";
    save(table, rows, UnaryOperator.identity(), writer -> writer.mode(mode));
  }

  /** Replaces a table by that of another lake. */
  public void take(Table<?> table, Lake other) {
    overwrite(table, other.pinned(table));
  }

  /** Replaces the night's rows of a mart. */
  public <R extends Record> void snapshot(Table<R> table, Run run, Collection<R> records) {
    snapshot(table, run, dataset(table, records).coalesce(1));
  }

  /** Replaces the night's rows of a mart that may be large. */
  public void snapshot(Table<?> table, Run run, Dataset<Row> rows) {
    if (tables.isUnwritten(table) || !small.mayHold(location(table), run.asOf())) {
      append(table, rows);
    } else {
      replace(table, "as_of = DATE '%s'".formatted(run.asOf()), rows);
    }
  }

  /**
   * Replaces the rows that meet a condition by others that meet it. A table that is small is
   * written anew: to find, one query after the other, in which of its files the rows are takes far
   * longer.
   */
  public void replace(Table<?> table, String condition, Dataset<Row> rows) {
    if (tables.isUnwritten(table)) {
      append(table, rows);
      return;
    }
    small
        .readLittle(table, location(table))
        .map(all -> all.where(not(coalesce(expr(condition), lit(false)))))
        .ifPresentOrElse(
            others ->
                save(
                    table,
                    rows,
                    replaced -> conformed(table, others).coalesce(1).unionByName(replaced),
                    writer -> writer.mode("overwrite")),
            () ->
                save(
                    table,
                    rows,
                    UnaryOperator.identity(),
                    writer -> writer.mode("overwrite").option("replaceWhere", condition)));
  }

  /** Adds rows whose keys are not in the table yet. */
  public void append(Table<?> table, Dataset<Row> rows) {
    tables.create(table);
    save(table, rows, UnaryOperator.identity(), writer -> writer.mode("append"));
  }

  /** Replaces the rows that have the keys of the given ones, and adds the others. */
  public void upsert(Table<?> table, Dataset<Row> rows) {
    if (tables.isUnwritten(table)) {
      append(table, rows);
      return;
    }
    var merged =
        DeltaTable.forPath(spark, location(table))
            .as("old")
            .merge(conformed(table, rows).as("new"), sameKeys(table.keys()))
            .whenMatched()
            .updateAll()
            .whenNotMatched()
            .insertAll()
            .execute();
    rowsWritten.merge(table.name(), merged.head().<Long>getAs("num_affected_rows"), Long::sum);
  }

  /** Deletes every row whose columns of those names equal those of a row of {@code keys}. */
  public void delete(Table<?> table, Dataset<Row> keys) {
    if (tables.isUnwritten(table)) {
      return;
    }
    DeltaTable.forPath(spark, location(table))
        .as("old")
        .merge(keys.distinct().as("new"), sameKeys(List.of(keys.columns())).and(near(table, keys)))
        .whenMatched()
        .delete()
        .execute();
  }

  /** Deletes the rows that meet a condition. */
  public void deleteWhere(Table<?> table, String condition) {
    if (!tables.isUnwritten(table)) {
      DeltaTable.forPath(spark, location(table)).delete(condition);
    }
  }

  /** The version of the table's last commit; −1 when the table does not exist. */
  public long version(Table<?> table) {
    return tables.version(table);
  }

  /** The versions of tables, by their names. */
  public Map<String, Long> versions(Collection<Table<?>> some) {
    return tables.versions(some);
  }

  /** Sets the table back to a version; to −1 means to the empty table. */
  public void restore(Table<?> table, long version) {
    tables.restore(table, version);
  }

  /** Whether the table has been created: a log without a commit is none. */
  public boolean exists(Table<?> table) {
    return tables.exists(table);
  }

  /** Throws away the table with all its versions, whatever state it is in, and creates it anew. */
  public void recreate(Table<?> table) {
    tables.recreate(table);
  }

  /** Rows written to each of the tables since they were last asked for, by table name. */
  public Map<String, Long> takeRowsWritten(Collection<Table<?>> some) {
    var taken = new TreeMap<String, Long>();
    for (Table<?> table : some) {
      var rows = rowsWritten.remove(table.name());
      if (rows != null) {
        taken.put(table.name(), rows);
      }
    }
    return taken;
  }

  /**
   * Makes the tables known to SQL by their names. A catalogue that outlives the process keeps the
   * tables that it has; the usual one, in memory, forgets another lake's.
   */
  public void register(Collection<Table<?>> some) {
    some.forEach(tables::register);
  }

  /** Creates the tables that are not there yet. */
  public void create(Collection<Table<?>> some) {
    SideBySide.together(some.stream().<Runnable>map(table -> () -> tables.create(table)).toList());
  }

  /** Writes rows and counts them, and with them what {@code whole} adds, uncounted. */
  private void save(
      Table<?> table,
      Dataset<Row> rows,
      UnaryOperator<Dataset<Row>> whole,
      UnaryOperator<DataFrameWriter<Row>> how) {
    var written = new Observation();
    var counted = conformed(table, rows).observe(written, count(lit(1)).as("rows"));
    how.apply(whole.apply(counted).write().format("delta")).save(location(table));
    rowsWritten.merge(table.name(), rowsIn(written), Long::sum);
  }

  private static Long rowsIn(Observation written) {
    try {
      return (Long) written.getAsJava().get("rows");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing", e);
    }
  }

  private static Dataset<Row> conformed(Table<?> table, Dataset<Row> rows) {
    return rows.select(
        table.columns().stream()
            .map(Column::name)
            .map(name -> col(name))
            .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static org.apache.spark.sql.Column sameKeys(List<String> keys) {
    return keys.stream()
        .map(key -> col("old." + key).eqNullSafe(col("new." + key)))
        .reduce(lit(true), org.apache.spark.sql.Column::and);
  }

  /** What is true wherever keys match, and spares a merge the files where none can. */
  private org.apache.spark.sql.Column near(Table<?> table, Dataset<Row> keys) {
    return tables.isWorthPruning(table)
        ? table.clusteredBy().stream()
            .filter(List.of(keys.columns())::contains)
            .map(key -> new KeyRanges(keys, key).hold(col("old." + key)))
            .reduce(lit(true), org.apache.spark.sql.Column::and)
        : lit(true);
  }
}

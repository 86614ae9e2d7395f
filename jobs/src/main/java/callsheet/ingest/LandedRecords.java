package callsheet.ingest;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.REDACTED_FILES;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.landing.Listed;
import callsheet.schema.RowCodec;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of a night: of landing files that no night has read, and those that wait in the
 * quarantine.
 */
final class LandedRecords {
  private static final Logger LOG = LoggerFactory.getLogger(LandedRecords.class);

  /** Compressed JSON lines that a task reads in a few seconds. */
  private static final long BYTES_PER_TASK = 1 << 20;

  /** Files that a task opens in a few seconds. */
  private static final long FILES_PER_TASK = 100;

  private static final int CHANGED_SHOWN = 3;

  private final Lake lake;
  private final Column asOf;
  private final IngestConfig config;
  private final Taxonomy taxonomy;

  LandedRecords(Lake lake, Run run, IngestConfig config, Taxonomy taxonomy) {
    this.lake = lake;
    this.asOf = lit(run.asOf());
    this.config = config;
    this.taxonomy = taxonomy;
  }

  /** The listed files that are not in the ledger: one row each, as {@link Listed}. */
  Dataset<Row> unread(List<Listed> files) {
    var listed = listed(files);
    var known = lake.pinned(LANDING_FILES);
    warnOfChanged(listed, known);
    return listed.join(known.select("feed", "file"), Columns.using("feed", "file"), "left_anti");
  }

  private Dataset<Row> listed(List<Listed> files) {
    var codec = RowCodec.of(Listed.class);
    return lake.spark().createDataFrame(files.stream().map(codec::toRow).toList(), codec.schema());
  }

  /**
   * Landing files are only ever added: one that was read and changed since is not read again. An
   * erasure is the only one who may change them.
   */
  private void warnOfChanged(Dataset<Row> listed, Dataset<Row> known) {
    var state = new String[] {"feed", "file", "size_bytes", "modified_at"};
    var changed =
        listed
            .join(known.select("feed", "file"), Columns.using("feed", "file"), "left_semi")
            .join(known.select(Columns.named(state)), Columns.using(state), "left_anti")
            .join(
                lake.pinned(REDACTED_FILES).select(Columns.named(state)),
                Columns.using(state),
                "left_anti")
            .orderBy("file")
            .select("file")
            .limit(CHANGED_SHOWN)
            .collectAsList();
    if (!changed.isEmpty()) {
      LOG.warn(
          "Landing files have changed since they were read, and are not read again (new records"
              + " need a new file): {} ...",
          changed.stream().map(row -> row.getString(0)).collect(Collectors.joining(", ")));
    }
  }

  /** The records of the files, as {@link Landed}; a file is read by one task. */
  Dataset<Row> read(Dataset<Row> unread) {
    var arrived = unread.withColumn("arrived_on", coalesce(col("arrived_on"), asOf));
    return records(arrived.repartition(tasks(unread)), lit(null).cast("array<bigint>").as("lines"));
  }

  /**
   * By way of an RDD, of which Spark knows no size: that of the list of files says nothing about
   * what they hold, and Spark would send all records to every task of a join.
   */
  private Dataset<Row> records(Dataset<Row> files, Column lines) {
    var spark = JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
    var hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    var reader = new ReadFiles(taxonomy, config.landing(), config.maxRecordBytes(), hadoop);
    var file =
        struct(Columns.named("feed", "file", "size_bytes", "modified_at", "arrived_on")).as("file");
    return lake.spark()
        .createDataFrame(
            files.select(file, lines).javaRDD().flatMap(reader),
            RowCodec.of(Landed.class).schema());
  }

  /**
   * The records that were refused, whole or in part, because a consent did not cover them: read
   * again from their files, for their text is not kept. What is not listed any more stays refused.
   */
  Dataset<Row> refusedForConsent(List<Listed> listed) {
    var refused =
        lake.pinned(QUARANTINE)
            .where(col("rule").equalTo(Rule.NO_CONSENT.label()).and(col("entered_on").isNull()))
            .groupBy("file")
            .agg(collect_set("line").as("lines"));
    var arrived = lake.pinned(LANDING_FILES).select(col("file"), col("as_of").as("arrived"));
    var files =
        listed(listed)
            .join(refused, Columns.using("file"))
            .join(arrived, Columns.using("file"))
            .withColumn("arrived_on", col("arrived"));
    return records(files, col("lines"));
  }

  /** As many tasks as the files' bytes and openings are worth. */
  private static int tasks(Dataset<Row> unread) {
    var all = unread.agg(count(lit(1)), coalesce(sum("size_bytes"), lit(0L))).head();
    long files = all.getLong(0);
    long tasks = Math.max(all.getLong(1) / BYTES_PER_TASK, files / FILES_PER_TASK);
    return (int) Math.max(1, Math.min(files, tasks));
  }

  /** The records that wait for a reference, read again from their text. */
  Dataset<Row> waiting() {
    var taxonomyNow = taxonomy;
    MapFunction<Row, Row> parse =
        row -> {
          var source =
              new Source(
                  row.getString(0),
                  row.getString(1),
                  row.getLong(2),
                  row.getLocalDate(4),
                  Source.WAITED);
          return RowCodec.of(Landed.class)
              .toRow(new RecordParser(taxonomyNow).parse(source, row.getString(3)));
        };
    return lake.pinned(QUARANTINE)
        .where(
            col("rule")
                .equalTo(Rule.WAITING.label())
                .and(col("entered_on").isNull())
                .and(col("text").isNotNull()))
        .select("feed", "file", "line", "text", "as_of")
        .map(parse, RowCodec.of(Landed.class).encoder());
  }
}

package callsheet.ingest;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.RowCodec;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The records of a night: of landing files that no night has read, and those that wait in the
 * quarantine.
 */
final class LandedRecords {
  /** Compressed JSON lines that a task reads in a few seconds. */
  private static final long BYTES_PER_TASK = 1 << 20;

  private final Lake lake;
  private final IngestConfig config;
  private final Taxonomy taxonomy;

  LandedRecords(Lake lake, IngestConfig config, Taxonomy taxonomy) {
    this.lake = lake;
    this.config = config;
    this.taxonomy = taxonomy;
  }

  /** The listed files that are not in the ledger: one row each, as {@link Listed}. */
  Dataset<Row> unread(List<Listed> files) {
    var codec = RowCodec.of(Listed.class);
    var listed =
        lake.spark().createDataFrame(files.stream().map(codec::toRow).toList(), codec.schema());
    return listed.join(
        lake.pinned(LANDING_FILES).select("feed", "file"),
        Columns.using("feed", "file"),
        "left_anti");
  }

  /** The records of the files, as {@link Landed}; a file is read by one task. */
  Dataset<Row> read(Dataset<Row> unread) {
    var spark = JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
    var hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    var reader = new ReadFiles(taxonomy, config.landing(), config.maxRecordBytes(), hadoop);
    return unread.repartition(tasks(unread)).flatMap(reader, RowCodec.of(Landed.class).encoder());
  }

  /** As many tasks as the files' bytes are worth. */
  private static int tasks(Dataset<Row> unread) {
    var all = unread.agg(count(lit(1)), coalesce(sum("size_bytes"), lit(0L))).head();
    return (int) Math.max(1, Math.min(all.getLong(0), all.getLong(1) / BYTES_PER_TASK));
  }

  /** The records that wait for a reference, read again from their text. */
  Dataset<Row> waiting() {
    var taxonomyNow = taxonomy;
    MapFunction<Row, Row> parse =
        row -> {
          var source = new Source(row.getString(0), row.getString(1), row.getLong(2), true);
          return RowCodec.of(Landed.class)
              .toRow(new RecordParser(taxonomyNow).parse(source, row.getString(3)));
        };
    return lake.pinned(QUARANTINE)
        .where(
            col("rule")
                .equalTo(Rule.WAITING.label())
                .and(col("entered_on").isNull())
                .and(col("text").isNotNull()))
        .select("feed", "file", "line", "text")
        .map(parse, RowCodec.of(Landed.class).encoder());
  }
}

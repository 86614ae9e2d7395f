package callsheet.ingest;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Iterators;
import callsheet.landing.Listed;
import callsheet.schema.RowCodec;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads landing files where Spark runs: one file is read by one task, from start to end, so that
 * lines have numbers.
 */
final class ReadFiles implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadFiles.class);

  private final Taxonomy taxonomy;
  private final String landing;
  private final int maxRecordBytes;
  private final Broadcast<SerializableConfiguration> hadoop;

  ReadFiles(
      Taxonomy taxonomy,
      String landing,
      int maxRecordBytes,
      Broadcast<SerializableConfiguration> hadoop) {
    this.taxonomy = taxonomy;
    this.landing = landing;
    this.maxRecordBytes = maxRecordBytes;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Row> call(Row row) {
    var codec = RowCodec.of(Landed.class);
    var file = RowCodec.of(Listed.class).fromRow(row);
    var path = new Path(landing, file.file());
    try {
      var input = path.getFileSystem(hadoop.value().value()).open(path);
      var records = new FileRecords(new RecordParser(taxonomy), file, input, maxRecordBytes);
      TaskCompletionListener closing = context -> close(records);
      TaskContext.get().addTaskCompletionListener(closing);
      return Iterators.mapped(new ReadableRecords(file, records), codec::toRow);
    } catch (IOException e) {
      return List.of(codec.toRow(ReadableRecords.trouble(file, e))).iterator();
    }
  }

  /** What was read is read, however the file closes. */
  private static void close(FileRecords records) {
    try {
      records.close();
    } catch (IOException e) {
      LOG.debug("Cannot close a landing file", e);
    }
  }
}

package callsheet.consent;

import callsheet.landing.Listed;
import callsheet.schema.RowCodec;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Looks for performers in landing files where Spark runs: {@link Listed} go in, {@link FileTraces}
 * of those that hold any come out.
 */
final class ScanFiles implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final String landing;
  private final Set<String> digests;
  private final Broadcast<SerializableConfiguration> hadoop;

  ScanFiles(String landing, Set<String> digests, Broadcast<SerializableConfiguration> hadoop) {
    this.landing = landing;
    this.digests = digests;
    this.hadoop = hadoop;
  }

  @Override
  public Iterator<Row> call(Row row) throws IOException {
    var file = RowCodec.of(Listed.class).fromRow(row);
    var traces = traces(file);
    return traces.isAny()
        ? Collections.singleton(RowCodec.of(FileTraces.class).toRow(traces)).iterator()
        : Collections.emptyIterator();
  }

  private FileTraces traces(Listed file) throws IOException {
    var feed = FileRedaction.feed(file.feed());
    var tally = new TraceTally(feed, digests);
    var path = new Path(landing, file.file());
    try (var input = path.getFileSystem(hadoop.value().value()).open(path)) {
      var isWhole = new FileRedaction(digests).each(file.file(), feed, input, tally);
      return tally.of(file, isWhole);
    }
  }
}

package callsheet.consent;

import callsheet.landing.Listed;
import callsheet.landing.Redacted;
import callsheet.schema.RowCodec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes landing files anew, beside the old ones, without the performers to forget: {@link Listed}
 * go in, and come out with the size and the time of the new file. Line numbers stay. What of a
 * damaged file cannot be read is left out.
 */
final class RewriteFiles implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private final String landing;
  private final Set<String> digests;
  private final Broadcast<SerializableConfiguration> hadoop;

  RewriteFiles(String landing, Set<String> digests, Broadcast<SerializableConfiguration> hadoop) {
    this.landing = landing;
    this.digests = digests;
    this.hadoop = hadoop;
  }

  @Override
  public Row call(Row row) throws IOException {
    var file = RowCodec.of(Listed.class).fromRow(row);
    var path = new Path(landing, file.file());
    var configuration = hadoop.value().value();
    try (var replacement = Replacement.in(landing, configuration)) {
      try (var input = path.getFileSystem(configuration).open(path);
          var output = packed(file.file(), replacement.write(path))) {
        new FileRedaction(digests)
            .each(
                file.file(),
                FileRedaction.feed(file.feed()),
                input,
                (bytes, redacted) -> write(output, bytes, redacted));
      }
      var written = replacement.written(path);
      var modified = Instant.ofEpochMilli(written.getModificationTime());
      return RowCodec.of(Listed.class)
          .toRow(new Listed(file.feed(), file.file(), written.getLen(), modified));
    }
  }

  private static OutputStream packed(String file, OutputStream stored) throws IOException {
    return new BufferedOutputStream(
        FileRedaction.isPacked(file) ? new GZIPOutputStream(stored) : stored);
  }

  private static void write(OutputStream output, byte[] bytes, Redacted redacted)
      throws IOException {
    output.write(redacted.isChanged() ? redacted.line().getBytes(StandardCharsets.UTF_8) : bytes);
    output.write('\n');
  }
}

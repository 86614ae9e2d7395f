package callsheet.ingest;

import callsheet.landing.GzipInput;
import callsheet.landing.LineReader;
import callsheet.landing.Listed;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of one landing file, line by line; whatever is wrong with a line is in its record.
 */
final class FileRecords implements Iterator<Landed>, Closeable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final RecordParser parser;
  private final Listed file;
  private final int maxRecordBytes;
  private final LineReader lines;
  private final @Nullable Set<Long> only;
  private long lineNumber;
  private boolean isOver;
  private @Nullable Landed upcoming;

  /**
   * Opens the file; one that cannot be opened is an error of the delivery, to be tried again
   * another night.
   */
  FileRecords(RecordParser parser, Listed file, InputStream input, int maxRecordBytes) {
    this(parser, file, input, maxRecordBytes, null);
  }

  /**
   * Opens a file to read some of its lines again.
   *
   * @param only numbers of the lines; null for all of them
   */
  FileRecords(
      RecordParser parser,
      Listed file,
      InputStream input,
      int maxRecordBytes,
      @Nullable Set<Long> only) {
    this.only = only;
    this.parser = parser;
    this.file = file;
    this.maxRecordBytes = maxRecordBytes;
    var unpacked = file.file().endsWith(".gz") ? new GzipInput(input) : input;
    this.lines = new LineReader(unpacked, maxRecordBytes);
  }

  @Override
  public boolean hasNext() {
    while (upcoming == null && !isOver) {
      upcoming = read();
    }
    return upcoming != null;
  }

  @Override
  public Landed next() {
    if (!hasNext() || upcoming == null) {
      throw new NoSuchElementException();
    }
    var record = upcoming;
    upcoming = null;
    return record;
  }

  private @Nullable Landed read() {
    try {
      lineNumber++;
      var line = lines.next();
      if (line == null) {
        end();
        return null;
      }
      return only == null || only.contains(lineNumber) ? record(line) : null;
    } catch (GzipInput.DamagedException e) {
      end();
      return refusal(
          "",
          new Refused(
              Rule.UNPARSEABLE, "", "the file is damaged from here on: gzip cannot read it"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read landing file " + file.file(), e);
    }
  }

  /** A task reads many small files: none stays open when it is through. */
  private void end() {
    isOver = true;
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close landing file " + file.file(), e);
    }
  }

  private @Nullable Landed record(LineReader.Line line) {
    if (line.isTooLong()) {
      // Nobody can tell whose words the line begins with: none of it is kept.
      return refusal(
          "",
          new Refused(
              Rule.TOO_LARGE, "", "the line is longer than %d bytes".formatted(maxRecordBytes)));
    }
    try {
      var text = text(line.bytes());
      return text.isBlank() ? null : parser.parse(source(), text);
    } catch (CharacterCodingException e) {
      return refusal(
          new String(line.bytes(), StandardCharsets.ISO_8859_1),
          new Refused(Rule.UNPARSEABLE, "", "the line is not UTF-8"));
    }
  }

  private String text(byte[] bytes) throws CharacterCodingException {
    int start = lineNumber == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    var buffer = ByteBuffer.wrap(bytes, start, bytes.length - start);
    return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString().strip();
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == BYTE_ORDER_MARK[0]
        && bytes[1] == BYTE_ORDER_MARK[1]
        && bytes[2] == BYTE_ORDER_MARK[2];
  }

  private Landed refusal(String text, Refused refused) {
    return RecordParser.refusal(source(), text, refused);
  }

  private Source source() {
    return new Source(
        file.feed(),
        file.file(),
        lineNumber,
        file.arrivedOn(),
        only == null ? Source.LANDED : Source.AGAIN);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

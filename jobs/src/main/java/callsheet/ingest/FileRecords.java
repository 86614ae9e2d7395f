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
import org.jspecify.annotations.Nullable;

/**
 * The records of one landing file, line by line; whatever is wrong with a line is in its record.
 */
final class FileRecords implements Iterator<Landed>, Closeable {
  /** How much of a line that is too long is kept. */
  private static final int KEPT_OF_TOO_LONG = 1_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final RecordParser parser;
  private final Listed file;
  private final int maxRecordBytes;
  private final LineReader lines;
  private long lineNumber;
  private boolean isOver;
  private @Nullable Landed upcoming;

  /**
   * Opens the file; one that cannot be opened is an error of the delivery, to be tried again
   * another night.
   */
  FileRecords(RecordParser parser, Listed file, InputStream input, int maxRecordBytes) {
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
      return record(line);
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
      var start =
          new String(
              line.bytes(),
              0,
              Math.min(KEPT_OF_TOO_LONG, line.bytes().length),
              StandardCharsets.UTF_8);
      return refusal(
          start,
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
    return new Source(file.feed(), file.file(), lineNumber, false);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

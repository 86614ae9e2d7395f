package callsheet.landing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes and keeps no more of one than a limit, so that a line of any length costs
 * little.
 */
public final class LineReader implements Closeable {
  private final InputStream input;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;

  /**
   * A line of a file.
   *
   * @param bytes without its end; cut when the line is too long
   * @param isTooLong whether it is longer than the limit
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
  public record Line(byte[] bytes, boolean isTooLong) {}

  public LineReader(InputStream input, int limit) {
    this.input = input;
    this.limit = limit;
  }

  /** The next line, or null at the end. */
  public @Nullable Line next() throws IOException {
    var line = new ByteArrayOutputStream(1024);
    long length = 0;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = indexOfNewline();
      length += end - at;
      line.write(buffer, at, Math.min(end - at, limit - line.size()));
      boolean isLineEnd = end < filled;
      at = isLineEnd ? end + 1 : end;
      if (isLineEnd) {
        break;
      }
    }
    return any ? new Line(line.toByteArray(), length > limit) : null;
  }

  private boolean fill() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(input.read(buffer), 0);
    }
    return filled > 0;
  }

  private int indexOfNewline() {
    int place = at;
    while (place < filled && buffer[place] != '\n') {
      place++;
    }
    return place;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}

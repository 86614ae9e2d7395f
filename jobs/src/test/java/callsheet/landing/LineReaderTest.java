package callsheet.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  @Test
  void aLineEndsWithANewlineOrTheFile() throws IOException {
    assertThat(lines("a\n\nb", 10)).containsExactly("a", "", "b");
    assertThat(lines("a\n", 10)).containsExactly("a");
    assertThat(lines("", 10)).isEmpty();
  }

  @Test
  void aLineOfTheLimitIsNotTooLong() throws IOException {
    assertThat(lines("12345\n123456\n1", 5)).containsExactly("12345", "12345 too long", "1");
  }

  @Test
  void linesAcrossBuffersAreWhole() throws IOException {
    var longer = "x".repeat(70_000);

    assertThat(lines(longer + "\n" + longer + "y", 100_000)).containsExactly(longer, longer + "y");
  }

  @Test
  void aLineOfAnyLengthCostsNoMoreThanTheLimit() throws IOException {
    // 1 GiB without a newline.
    try (var reader = new LineReader(new Endless(1L << 30), 1_000)) {
      var line = reader.next();

      assertThat(line).isNotNull();
      assertThat(line.isTooLong()).isTrue();
      assertThat(line.bytes()).hasSize(1_000);
      assertThat(reader.next()).isNull();
    }
  }

  /** Zeros without a newline. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int given = (int) Math.min(left, length);
      left -= given;
      return given == 0 ? -1 : given;
    }
  }

  private static List<String> lines(String text, int limit) throws IOException {
    var lines = new ArrayList<String>();
    try (var reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), limit)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        lines.add(new String(line.bytes(), UTF_8) + (line.isTooLong() ? " too long" : ""));
      }
    }
    return lines;
  }
}

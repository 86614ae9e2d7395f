package callsheet.interchange;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Source files as text: opened strictly, named in messages. */
final class SourceFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceFiles() {}

  /**
   * A file's UTF-8 text without its byte order mark. Bytes that are not UTF-8 end the reading with
   * a {@link java.nio.charset.CharacterCodingException}: they are never replaced in silence.
   */
  static BufferedReader open(Path file) throws IOException {
    return afterMark(Files.newBufferedReader(file, StandardCharsets.UTF_8));
  }

  /**
   * The same, but any bytes will do: for a look at a file's beginning. A file that only later turns
   * out not to be UTF-8 is then refused by name instead of passed over.
   */
  static BufferedReader peek(Path file) throws IOException {
    return afterMark(
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)));
  }

  private static BufferedReader afterMark(BufferedReader reader) throws IOException {
    try {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /** A file's name without its folders. */
  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** A file's name without folders and without the last extension. */
  static String stem(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The error for a file that is not what its importer reads; never quotes its content. */
  static CallsheetException notTheFormat(Path file, String expected) {
    return new CallsheetException(ExitCode.USAGE, "Cannot import %s: %s".formatted(file, expected));
  }

  /** The error for a file that stops being what its importer reads at some line and column. */
  static CallsheetException notTheFormat(Path file, long line, long column, String expected) {
    return notTheFormat(file, "line %d, column %d: %s".formatted(line, column, expected));
  }
}

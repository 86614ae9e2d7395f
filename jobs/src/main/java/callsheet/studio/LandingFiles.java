package callsheet.studio;

import callsheet.error.Check;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A landing directory in the making: one open file a feed, lines appended in order. */
final class LandingFiles implements Closeable {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Path landing;
  private final String suffix;
  private final boolean compressed;
  private final Map<String, OpenFile> open = new HashMap<>();

  private LandingFiles(Path landing, boolean compressed) {
    this.landing = landing;
    this.compressed = compressed;
    this.suffix = compressed ? ".jsonl.gz" : ".jsonl";
  }

  /** A line that was written: its file from the landing on, and its number from 1. */
  record Place(String file, long line) {}

  /** Begins a landing in a directory that is empty or not there yet. */
  static LandingFiles begin(Path landing, boolean compressed) throws IOException {
    if (Files.exists(landing)) {
      Check.argument(
          Files.isDirectory(landing), "Invalid landing: %s (is not a directory)", landing);
      try (var held = Files.list(landing)) {
        Check.argument(
            held.findAny().isEmpty(), "Invalid landing: %s (already holds files)", landing);
      }
    }
    Files.createDirectories(landing);
    return new LandingFiles(landing, compressed);
  }

  /** Appends an object of the landing format. */
  Place add(String feed, String file, Object value) throws IOException {
    return append(feed, file, JSON.writeValueAsBytes(value));
  }

  /** Appends a line as it stands, be it JSON or not. */
  Place addText(String feed, String file, String line) throws IOException {
    return append(feed, file, line.getBytes(StandardCharsets.UTF_8));
  }

  private Place append(String feed, String name, byte[] line) throws IOException {
    var file = feed + "/" + name + suffix;
    var current = open.get(feed);
    if (current == null || !current.file.equals(file)) {
      if (current != null) {
        current.out.close();
      }
      current = new OpenFile(file, stream(landing.resolve(file)));
      open.put(feed, current);
    }
    current.out.write(line);
    current.out.write('\n');
    current.lines++;
    return new Place(file, current.lines);
  }

  private OutputStream stream(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    var raw = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    return compressed
        ? new BufferedOutputStream(new GZIPOutputStream(raw, 1 << 16), 1 << 16)
        : new BufferedOutputStream(raw, 1 << 16);
  }

  @Override
  public void close() throws IOException {
    for (var file : open.values()) {
      file.out.close();
    }
  }

  /** Text of an object of the landing format. */
  static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file a feed is at, and how many lines it has. */
  private static final class OpenFile {
    private final String file;
    private final OutputStream out;
    private long lines;

    OpenFile(String file, OutputStream out) {
      this.file = file;
      this.out = out;
    }
  }
}

package callsheet.landing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A landing directory that a test fills. */
public final class LandingFolder {
  private final Path root;

  /** A landing directory at a path that need not be there yet. */
  public LandingFolder(Path root) {
    this.root = root;
  }

  /** Where it is. */
  public String location() {
    return root.toString();
  }

  /** Writes a file of {@link Line}s or texts, packed when its name ends so. */
  public LandingFolder file(String path, Object... lines) {
    var text = Arrays.stream(lines).map(line -> line + "\n").collect(Collectors.joining());
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes(path, path.endsWith(".gz") ? packed(bytes) : bytes);
  }

  /** Writes a file as it is. */
  public LandingFolder bytes(String path, byte[] bytes) {
    try {
      var file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes as gzip. */
  public static byte[] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}

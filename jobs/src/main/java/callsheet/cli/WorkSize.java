package callsheet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much there is to do, by the bytes of landing and lake on this machine. */
record WorkSize(String landing, String lake) {
  private static final long SMALL_BYTES = 64L << 20;

  /** Whether it is so little that starting quickly matters more than running quickly. */
  boolean isSmall() {
    return isLocal(landing) && isLocal(lake) && bytes(landing) + bytes(lake) < SMALL_BYTES;
  }

  private static boolean isLocal(String directory) {
    return !directory.contains("://");
  }

  private static long bytes(String directory) {
    var path = Path.of(directory);
    if (!Files.isDirectory(path)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException
        | UncheckedIOException e) { // A folder that is closed to us, or a file that went.
      return Long.MAX_VALUE / 2;
    }
  }
}

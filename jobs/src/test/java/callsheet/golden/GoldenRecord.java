package callsheet.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reference numbers the tests of this build have used, and how: lines of {@code use file
 * pointer} in the folder that the system property {@code callsheet.golden.record} names, a file for
 * each process of tests. Nothing is recorded where it is not set.
 */
final class GoldenRecord {
  /** What a reference number was for. */
  enum Use {
    /** Ours was held against it. */
    ASSERTED,
    /** Ours was computed from it. */
    INPUT
  }

  private static final @Nullable String FOLDER = System.getProperty("callsheet.golden.record");
  private static final Set<String> ENTERED = new HashSet<>();

  private GoldenRecord() {}

  static synchronized void enter(String file, String pointer, Use use) {
    var line = "%s %s %s".formatted(use, file, pointer);
    if (FOLDER != null && ENTERED.add(line)) {
      var entries = Path.of(FOLDER, ProcessHandle.current().pid() + ".txt");
      try {
        Files.createDirectories(entries.getParent());
        Files.writeString(
            entries, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

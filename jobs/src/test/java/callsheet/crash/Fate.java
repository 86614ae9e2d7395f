package callsheet.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The points at which a process changes something outside of itself: {@code commit core.turns
 * after}, say. Every point passed is written to the file that the system property {@code
 * callsheet.crash.diary} names. With {@code callsheet.crash.deadly}, a {@link Share} of the points,
 * the process dies at the first of them where none has died before it: those are in the file that
 * {@code callsheet.crash.graves} names, one a line.
 */
final class Fate {
  static final String DIARY = "callsheet.crash.diary";
  static final String DEADLY = "callsheet.crash.deadly";
  static final String GRAVES = "callsheet.crash.graves";

  private static final @Nullable String DIARY_FILE = System.getProperty(DIARY);
  private static final @Nullable Share DEADLY_SHARE =
      System.getProperty(DEADLY) == null ? null : Share.parsed(System.getProperty(DEADLY));
  private static final Set<String> DEAD = new HashSet<>();

  static {
    var graves = System.getProperty(GRAVES);
    if (graves != null) {
      DEAD.addAll(lines(Path.of(graves)));
    }
  }

  private Fate() {}

  /** Passes a point, or dies there. */
  static synchronized void pass(String point) {
    if (DIARY_FILE != null) {
      write(Path.of(DIARY_FILE), point);
      if (DEADLY_SHARE != null && DEADLY_SHARE.has(point) && !DEAD.contains(point)) {
        die();
      }
    }
  }

  /** The points of a file, none if it is not there. */
  static Set<String> lines(Path file) {
    try {
      return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a point to a file. */
  static void write(Path file, String point) {
    try {
      Files.writeString(file, point + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no hook runs, nothing is flushed, nothing is said. */
  private static void die() {
    try {
      new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (true) {
      LockSupport.park();
    }
  }
}

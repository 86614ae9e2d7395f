package callsheet.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The points at which a process changes something outside of itself, and the one at which it dies.
 * The parent names that one in the system property {@code callsheet.crash.at}: {@code commit
 * core.turns after} the first time, {@code commit core.turns after#2} the second time, {@code
 * any#37} at the 37th point of all. Every point passed is written to the file that {@code
 * callsheet.crash.diary} names.
 */
final class Fate {
  static final String AT = "callsheet.crash.at";
  static final String DIARY = "callsheet.crash.diary";

  private static final String ANY = "any";
  private static final Map<String, Integer> PASSED = new HashMap<>();

  private Fate() {}

  /** Passes a point, or dies there. */
  static synchronized void pass(String point) {
    if (System.getProperty(DIARY) == null) {
      return;
    }
    write(point);
    boolean isNamed = isLast(point);
    if (isLast(ANY) || isNamed) {
      die();
    }
  }

  private static boolean isLast(String name) {
    int times = PASSED.merge(name, 1, Integer::sum);
    var at = System.getProperty(AT, "");
    return at.equals(name + "#" + times) || (times == 1 && at.equals(name));
  }

  private static void write(String point) {
    try {
      Files.writeString(
          Path.of(System.getProperty(DIARY)),
          point + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
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

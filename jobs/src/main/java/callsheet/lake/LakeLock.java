package callsheet.lake;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Lets one night at a time hold a lake: a file beside the tables that names its holder. A holder
 * that is known to be dead (a process of this machine that is gone) is taken over.
 */
public final class LakeLock implements AutoCloseable {
  private static final String FILE = "_held_by";

  private final FileSystem fileSystem;
  private final Path file;
  private final String holder;

  private LakeLock(FileSystem fileSystem, Path file, String holder) {
    this.fileSystem = fileSystem;
    this.file = file;
    this.holder = holder;
  }

  /**
   * Takes the lake, or says who has it.
   *
   * @param takesOver whether a holder is pushed aside, dead or alive
   */
  public static LakeLock acquire(
      String lake, Configuration hadoop, Clock clock, boolean takesOver) {
    try {
      var file = new Path(lake, FILE);
      var holder = "%s %d %s".formatted(host(), ProcessHandle.current().pid(), clock.instant());
      var lock = new LakeLock(file.getFileSystem(hadoop), file, holder);
      lock.take(takesOver);
      return lock;
    } catch (IOException e) {
      throw new CallsheetException(
          ExitCode.USAGE, "Cannot write lake %s: %s".formatted(lake, e.getMessage()), e);
    }
  }

  private void take(boolean takesOver) throws IOException {
    if (fileSystem.exists(file) && (takesOver || isDead(words(text())))) {
      fileSystem.delete(file, false);
    }
    try (var out = fileSystem.create(file, false)) {
      out.write(holder.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw held(words(text()), e);
    }
  }

  private CallsheetException held(String[] holder, IOException cause) {
    return new CallsheetException(
        ExitCode.LAKE_HELD,
        "Cannot start the night: process %s on %s holds the lake since %s (wait for it; if it is gone for good, run again with --take-over)"
            .formatted(holder[1], holder[0], holder[2]),
        cause);
  }

  private String text() throws IOException {
    try (var in = fileSystem.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String[] words(String text) {
    var words = text.split(" ");
    return words.length == 3 ? words : new String[] {"an unknown machine", "?", "an unknown time"};
  }

  private static boolean isDead(String[] holder) throws IOException {
    return holder[0].equals(host())
        && holder[1].matches("[0-9]+")
        && ProcessHandle.of(Long.parseLong(holder[1])).isEmpty();
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  /** Lets the lake go, unless somebody has taken it over. */
  @Override
  public void close() throws IOException {
    if (fileSystem.exists(file) && text().equals(holder)) {
      fileSystem.delete(file, false);
    }
  }
}

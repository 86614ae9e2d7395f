package callsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of the reports, wherever Hadoop can write. No half-written page is ever seen there.
 */
final class ReportFolder implements AutoCloseable {
  private static final String NIGHT = "\\d{4}-\\d{2}-\\d{2}";

  private final Path root;
  private final FileSystem files;

  private ReportFolder(Path root, FileSystem files) {
    this.root = root;
    this.files = files;
  }

  /** Opens the folder with a file system of its own, whose settings disturb nobody. */
  static ReportFolder open(String directory, Configuration hadoop) {
    var root = new Path(directory);
    try {
      var files = FileSystem.newInstance(root.toUri(), hadoop);
      files.setWriteChecksum(false);
      return new ReportFolder(root, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the reports at " + directory, e);
    }
  }

  /** Writes a page beside its place, then moves it there. */
  void write(String name, String page) {
    var place = new Path(root, name);
    var draft = new Path(place.getParent(), "." + place.getName() + ".draft");
    try {
      try (var stream = files.create(draft, true)) {
        stream.write(page.getBytes(UTF_8));
      }
      move(draft, place);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the page " + place, e);
    }
  }

  /** Some file systems replace the old page, others want its place to be free. */
  private void move(Path draft, Path place) throws IOException {
    if (files.rename(draft, place)) {
      return;
    }
    files.delete(place, false);
    if (!files.rename(draft, place)) {
      throw new IOException("Cannot move " + draft + " to " + place);
    }
  }

  boolean has(String name) {
    return !times(name).isEmpty();
  }

  /** The page's path, with the time when it was written; nothing when it is not there. */
  Map<String, Long> times(String name) {
    try {
      var page = files.getFileStatus(new Path(root, name));
      return Map.of(page.getPath().toString(), page.getModificationTime());
    } catch (FileNotFoundException e) {
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for pages at " + root, e);
    }
  }

  /** The latest night that has a page. */
  LocalDate latestNight() {
    try {
      return Arrays.stream(files.listStatus(root))
          .filter(FileStatus::isDirectory)
          .map(folder -> folder.getPath().getName())
          .filter(name -> name.matches(NIGHT))
          .map(LocalDate::parse)
          .max(LocalDate::compareTo)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the reports at " + root, e);
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the reports at " + root, e);
    }
  }
}

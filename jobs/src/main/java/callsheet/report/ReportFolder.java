package callsheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of the reports, wherever Hadoop can write. No half-written page is ever seen there.
 */
final class ReportFolder implements AutoCloseable {
  /** Pages and the charts' script; all that is in the folders of cells and of data. */
  private static final Pattern OURS =
      Pattern.compile("[a-z-]+\\.(html|js)|(cells|data)/[^/.][^/]*");

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

  /**
   * Writes the files of a night, in their order, and deletes those of an earlier run that are no
   * more among them. What others have put into the folder stays.
   */
  void write(LocalDate night, Map<String, byte[]> pages) {
    pages.forEach((name, text) -> write(night + "/" + name, text));
    try {
      for (var file : ours(night)) {
        if (!pages.containsKey(name(night, file))) {
          files.delete(file.getPath(), false);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete old pages of " + night, e);
    }
  }

  /** Writes a file beside its place, then moves it there. */
  void write(String name, byte[] page) {
    var place = new Path(root, name);
    var draft = new Path(place.getParent(), "." + place.getName() + ".draft");
    try {
      try (var stream = files.create(draft, true)) {
        stream.write(page);
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
    try {
      return files.exists(new Path(root, name));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for pages at " + root, e);
    }
  }

  /**
   * The paths of a night's files, with the times when they were written; nothing when its first
   * page is not there.
   */
  Map<String, Long> times(LocalDate night) {
    if (!has(night + "/" + Site.FIRST)) {
      return Map.of();
    }
    try {
      var times = new TreeMap<String, Long>();
      for (var file : ours(night)) {
        times.put(file.getPath().toString(), file.getModificationTime());
      }
      return times;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for pages at " + root, e);
    }
  }

  /** The files of a night that are of a kind which this report writes. */
  private List<FileStatus> ours(LocalDate night) throws IOException {
    var found = new ArrayList<FileStatus>();
    var listed = files.listFiles(new Path(root, night.toString()), true);
    while (listed.hasNext()) {
      var file = listed.next();
      if (OURS.matcher(name(night, file)).matches()) {
        found.add(file);
      }
    }
    return found;
  }

  /** The address of a file, seen from the night's folder. */
  private String name(LocalDate night, FileStatus file) {
    var folder = files.makeQualified(new Path(root, night.toString())).toUri();
    return folder.relativize(file.getPath().toUri()).getPath().replaceFirst("^/", "");
  }

  /** The latest night that has pages: of one whose report failed there may be alerts only. */
  LocalDate latestNight() {
    try {
      return Arrays.stream(files.listStatus(root))
          .filter(FileStatus::isDirectory)
          .map(folder -> folder.getPath().getName())
          .filter(name -> name.matches(NIGHT) && has(name + "/" + Site.FIRST))
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

package callsheet.maintenance;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The folders of the nights' reports, each named by its date. Nothing else there is touched. */
final class ReportFolders {
  private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-[0-3]\\d");

  private final Path root;
  private final Configuration hadoop;

  ReportFolders(String directory, Configuration hadoop) {
    this.root = new Path(directory);
    this.hadoop = hadoop;
  }

  /** The nights that have a folder. */
  SortedSet<LocalDate> nights() {
    var nights = new TreeSet<LocalDate>();
    try {
      for (var folder : root.getFileSystem(hadoop).listStatus(root)) {
        if (folder.isDirectory() && DATE.matcher(folder.getPath().getName()).matches()) {
          nights.add(LocalDate.parse(folder.getPath().getName()));
        }
      }
      return nights;
    } catch (FileNotFoundException e) { // There has been no report yet.
      return nights;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the reports at " + root, e);
    }
  }

  /** Deletes the folders of some nights. */
  void delete(Collection<LocalDate> nights) {
    try {
      var files = root.getFileSystem(hadoop);
      for (LocalDate night : nights) {
        files.delete(new Path(root, night.toString()), true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete reports at " + root, e);
    }
  }
}

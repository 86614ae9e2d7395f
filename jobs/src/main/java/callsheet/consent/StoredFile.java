package callsheet.consent;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A file as its directory lists it. */
record StoredFile(String path, long bytes) {
  /** Every file below a directory, hidden ones too; none when there is no such directory. */
  static List<StoredFile> below(String directory, Configuration hadoop) throws IOException {
    var root = new Path(directory);
    var files = new ArrayList<StoredFile>();
    try {
      var listed = root.getFileSystem(hadoop).listFiles(root, true);
      while (listed.hasNext()) {
        var status = listed.next();
        files.add(new StoredFile(status.getPath().toString(), status.getLen()));
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return files;
  }
}

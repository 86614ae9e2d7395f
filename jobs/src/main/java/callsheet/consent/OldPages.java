package callsheet.consent;

import callsheet.schema.Removal;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The reports' part of an erasure: nights whose page names a performer lose it. */
final class OldPages {
  private OldPages() {}

  /** Deletes the folder of every night that holds an id or a line, with all that is in it. */
  static List<Removal> removed(Search search, String reports, Configuration hadoop)
      throws IOException {
    var root = new Path(reports);
    var files = root.getFileSystem(hadoop);
    var found = search.of(StoredFile.below(reports, hadoop)).found();
    Set<Path> nights = new HashSet<>();
    for (String page : found) {
      nights.add(below(files.makeQualified(root), new Path(page)));
    }
    for (Path night : nights) {
      files.delete(night, true);
    }
    return nights.isEmpty() ? List.of() : List.of(new Removal("reports", "nights", nights.size()));
  }

  /** The file or folder right below the root that the page is, or is in. */
  private static Path below(Path root, Path page) {
    var place = page;
    while (place.getParent() != null && !place.getParent().equals(root)) {
      place = place.getParent();
    }
    return place;
  }
}

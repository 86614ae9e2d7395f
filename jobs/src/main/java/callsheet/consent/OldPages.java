package callsheet.consent;

import callsheet.schema.RemovedThing;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The reports' part of an erasure: nights whose page names a performer lose it. */
final class OldPages {
  private OldPages() {}

  /** Below the reports' directory the folder of every night that holds an id or a line. */
  static Set<Path> of(Search search, String reports, Configuration hadoop) throws IOException {
    var root = new Path(reports);
    var files = root.getFileSystem(hadoop);
    var found = search.of(StoredFile.below(reports, hadoop)).found();
    Set<Path> nights = new TreeSet<>();
    for (String page : found) {
      nights.add(below(files.makeQualified(root), new Path(page)));
    }
    return nights;
  }

  static List<RemovedThing> things(Set<Path> nights) {
    return nights.stream()
        .map(night -> new RemovedThing("reports", "nights", night.getName(), 1, null))
        .toList();
  }

  /** Deletes these folders, with all that is in them. */
  static void delete(Set<Path> nights, Configuration hadoop) throws IOException {
    for (Path night : nights) {
      night.getFileSystem(hadoop).delete(night, true);
    }
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

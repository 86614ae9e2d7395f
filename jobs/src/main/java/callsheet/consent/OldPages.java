package callsheet.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import callsheet.schema.RemovedThing;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The reports' part of an erasure. A page that quotes recordings, and holds something of a
 * performer, gives way to one that says so; where any other file does, its night goes whole.
 */
final class OldPages {
  private OldPages() {}

  /** The folder of the pages that quote, below that of their night. */
  private static final String QUOTING = "cells";

  private static final String NOTICE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Taken out</title></head>
      <body><p>This page quoted somebody who has withdrawn since. It was taken out; the others of the night are as they were.</p></body></html>
      """;

  /**
   * Below the reports' directory the folder or the page of every night that holds an id or a line.
   */
  static Set<Path> of(Search search, String reports, Configuration hadoop) throws IOException {
    var root = new Path(reports);
    var files = root.getFileSystem(hadoop);
    var found = search.of(StoredFile.below(reports, hadoop)).found();
    Set<Path> nights = new TreeSet<>();
    for (String page : found) {
      var place = new Path(page);
      nights.add(isQuoting(place) ? place : below(files.makeQualified(root), place));
    }
    // A night that goes takes its pages with it.
    nights.removeIf(page -> nights.contains(page.getParent().getParent()));
    return nights;
  }

  static List<RemovedThing> things(Set<Path> nights) {
    return nights.stream().map(OldPages::thing).toList();
  }

  private static RemovedThing thing(Path place) {
    return isQuoting(place)
        ? new RemovedThing(
            "reports",
            "pages",
            place.getParent().getParent().getName() + "/" + place.getName(),
            1,
            null)
        : new RemovedThing("reports", "nights", place.getName(), 1, null);
  }

  private static boolean isQuoting(Path place) {
    return place.getParent().getName().equals(QUOTING);
  }

  /** Deletes these folders, with all that is in them, and puts notices in place of these pages. */
  static void delete(Set<Path> nights, Configuration hadoop) throws IOException {
    for (Path night : nights) {
      var files = night.getFileSystem(hadoop);
      files.delete(night, true);
      if (isQuoting(night)) {
        try (var notice = files.create(night, true)) {
          notice.write(NOTICE.getBytes(UTF_8));
        }
      }
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

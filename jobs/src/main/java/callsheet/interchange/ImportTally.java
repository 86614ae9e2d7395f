package callsheet.interchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what an import writes, leaves out and changes. */
final class ImportTally {
  private final SortedMap<String, Places> skipped = new TreeMap<>();
  private final SortedMap<String, Places> remarks = new TreeMap<>();
  private String fileName = "";
  private int files;
  private long sessions;
  private long turns;
  private long annotations;
  private long felt;

  void startFile(Path file) {
    files++;
    fileName = SourceFiles.name(file);
  }

  void add(Landing.Session session) {
    sessions++;
    for (Landing.Turn turn : session.turns()) {
      turns++;
      annotations += turn.annotations() == null ? 0 : turn.annotations().size();
      felt += turn.felt() == null ? 0 : 1;
    }
  }

  /** A row that could not be written, with the line of the source file it starts on. */
  void skip(long line, String reason) {
    skipped.computeIfAbsent(reason, any -> new Places()).add(fileName + " line " + line);
  }

  /** Something written otherwise than the source suggests. */
  void remark(String what, String place) {
    remarks.computeIfAbsent(what, any -> new Places()).add(place);
  }

  ImportSummary summary() {
    return new ImportSummary(
        files, sessions, turns, annotations, felt, frozen(skipped), frozen(remarks));
  }

  private static SortedMap<String, Occurrences> frozen(SortedMap<String, Places> reasons) {
    SortedMap<String, Occurrences> result = new TreeMap<>();
    reasons.forEach(
        (reason, places) -> result.put(reason, new Occurrences(places.count, places.first)));
    return Collections.unmodifiableSortedMap(result);
  }

  private static final class Places {
    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String place) {
      count++;
      if (first.size() < Occurrences.SHOWN) {
        first.add(place);
      }
    }
  }
}

package callsheet.statistics.work;

import callsheet.statistics.work.GroupTable.Contribution;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Tables and groups of tests. */
final class GroupTables {
  private GroupTables() {}

  /** A table that counts performers, each of whom is in one cell. */
  static GroupTable ofPerformers(long[][] counts) {
    var contributions = new ArrayList<Contribution>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        for (int performer = 0; performer < counts[row][column]; performer++) {
          var name = "P-%d-%d-%d".formatted(row, column, performer);
          contributions.add(new Contribution(row, column, name, 1));
        }
      }
    }
    return new GroupTable(counts.length, counts[0].length, contributions);
  }

  /** Performers P-first to P-(end−1), with 1 each. */
  static Contributors performers(int first, int end) {
    var masses = new TreeMap<String, Long>();
    IntStream.range(first, end).forEach(performer -> masses.put("P-" + performer, 1L));
    return new Contributors(masses);
  }

  /** Performers P-0, P-1 … with these masses. */
  static Contributors masses(long... ofPerformers) {
    var masses = new TreeMap<String, Long>();
    IntStream.range(0, ofPerformers.length)
        .forEach(performer -> masses.put("P-" + performer, ofPerformers[performer]));
    return new Contributors(masses);
  }
}

package callsheet.work;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The work of the performers of each group of one kind, through the end of a month. */
record GroupSums(String kind, SortedMap<Group, SortedMap<String, WorkSum>> groups) {

  /** The sums of all groups that there are by the end of the last of the months. */
  static GroupSums of(String kind, Collection<PerformerWork> performers, int month, int last) {
    var groups = new TreeMap<Group, SortedMap<String, WorkSum>>();
    for (var performer : performers) {
      for (var part : performer.parts()) {
        if (part.month() <= last) {
          var group = groups.computeIfAbsent(performer.group(kind, part), none -> new TreeMap<>());
          var sum = part.month() <= month ? part.sum() : WorkSum.NOTHING;
          group.merge(performer.performerId(), sum, WorkSum::plus);
        }
      }
    }
    return new GroupSums(kind, groups);
  }

  List<Group> names() {
    return List.copyOf(groups.keySet());
  }
}

package callsheet.statistics.diversity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Turns by brief, whose labels can be dealt anew: every performer and brief keeps its turns. */
final class LabelDeal {
  private final List<List<LabelledTurn>> briefs;
  private final List<String> performers;
  private final int emotions;

  private record Ranked(long rank, LabelledTurn turn) {}

  LabelDeal(Collection<LabelledTurn> turns) {
    var byBrief =
        turns.stream()
            .sorted(Comparator.comparing(LabelledTurn::turn))
            .collect(groupingBy(LabelledTurn::brief, TreeMap::new, toCollection(ArrayList::new)));
    this.briefs = List.copyOf(byBrief.values());
    this.performers =
        List.copyOf(
            turns.stream().map(LabelledTurn::performer).collect(toCollection(TreeSet::new)));
    this.emotions = turns.stream().mapToInt(turn -> turn.masses().length).max().orElse(0);
  }

  int performers() {
    return performers.size();
  }

  /**
   * Performer by emotion, after each brief's labels went to its turns in the order of their ranks.
   */
  long[][] table(ToLongFunction<String> rankOfTurn) {
    var table = new long[performers.size()][emotions];
    for (List<LabelledTurn> turns : briefs) {
      var dealt =
          turns.stream()
              .map(turn -> new Ranked(rankOfTurn.applyAsLong(turn.turn()), turn))
              .sorted(Comparator.comparingLong(Ranked::rank))
              .toList();
      for (int index = 0; index < turns.size(); index++) {
        add(table[index(turns.get(index))], dealt.get(index).turn().masses());
      }
    }
    return table;
  }

  private int index(LabelledTurn turn) {
    return Collections.binarySearch(performers, turn.performer());
  }

  private static void add(long[] row, long[] masses) {
    for (int emotion = 0; emotion < row.length; emotion++) {
      row[emotion] = Math.addExact(row[emotion], masses[emotion]);
    }
  }
}

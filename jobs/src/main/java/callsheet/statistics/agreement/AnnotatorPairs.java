package callsheet.statistics.agreement;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every two annotators called the turns that both labelled: a table of label by label for each
 * pair, in turns. Tables add over turns and subtract (METHODS 4.3, 9).
 */
public final class AnnotatorPairs {
  private final int categories;
  private final SortedMap<Pair, long[][]> tables = new TreeMap<>();

  /** Two annotators; the first has the lower number. */
  public record Pair(int first, int second) implements Comparable<Pair> {
    public Pair {
      if (first >= second) {
        throw new IllegalArgumentException("Invalid pair of annotators: not in ascending order");
      }
    }

    @Override
    public int compareTo(Pair other) {
      return Comparator.comparingInt(Pair::first)
          .thenComparingInt(Pair::second)
          .compare(this, other);
    }
  }

  public AnnotatorPairs(int categories) {
    this.categories = categories;
  }

  /** Adds a turn; of an annotator's labels on it only the latest counts. */
  public void add(TurnVotes turn) {
    var votes = turn.latest();
    for (int vote = 0; vote < votes.size(); vote++) {
      for (int other = 0; other < votes.size(); other++) {
        if (votes.annotator(vote) < votes.annotator(other)) {
          table(new Pair(votes.annotator(vote), votes.annotator(other)))[votes.label(vote)][
              votes.label(other)]++;
        }
      }
    }
  }

  /** Adds the turns of others, {@code weight} times; −1 takes them away. */
  public void add(AnnotatorPairs others, long weight) {
    others.tables.forEach(
        (pair, counts) -> {
          var table = table(pair);
          for (int label = 0; label < categories; label++) {
            for (int other = 0; other < categories; other++) {
              long more = Math.multiplyExact(weight, counts[label][other]);
              table[label][other] = Math.addExact(table[label][other], more);
            }
          }
        });
  }

  private long[][] table(Pair pair) {
    return tables.computeIfAbsent(pair, annotators -> new long[categories][categories]);
  }

  /** Turns by the first annotator's label, then the second's; for pairs that share turns. */
  public SortedMap<Pair, long[][]> tables() {
    return Collections.unmodifiableSortedMap(tables);
  }
}

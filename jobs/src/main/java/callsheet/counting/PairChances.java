package callsheet.counting;

import callsheet.corpus.CellKind;
import java.util.List;

/**
 * Counts the pairs of hard labels in one language, and what chance would bring of them: given the
 * labels of every stratum, all their orders are as likely (METHODS 2.6).
 */
final class PairChances {
  /** The relations that have strata. */
  static final List<CellKind> RELATIONS = List.of(CellKind.SELF, CellKind.PARTNER);

  private final int emotions;
  private final int partners;
  private ChanceSums sums;

  PairChances(int emotions) {
    this.emotions = emotions;
    this.partners = emotions * emotions;
    this.sums = new ChanceSums(0);
  }

  /** Starts a session of that language. */
  void open(String language, CountStore store) {
    sums = store.chances(language, RELATIONS.size() * emotions * emotions);
  }

  /** Adds the labels of a segment, as the stratum of its own pairs, which are taken. */
  void addSegment(LabelTally labels, PairTally pairs) {
    int turns = labels.turns();
    for (int one = 0; one < labels.size(); one++) {
      int from = labels.emotion(one);
      int before = labels.count(from);
      for (int other = 0; other < labels.size(); other++) {
        int to = labels.emotion(other);
        // Of one emotion's turns, the first of its run is not preceded by it.
        int marked = one == other ? before - 1 : before;
        add(from * emotions + to, turns, marked, labels.count(to), pairs.take(from, to));
      }
    }
  }

  /**
   * Adds what a performer answered in a session, and to what, as the stratum of partner pairs,
   * which are taken.
   */
  void addAnswers(LabelTally antecedents, LabelTally answers, PairTally pairs) {
    int size = answers.turns();
    for (int one = 0; one < antecedents.size(); one++) {
      int from = antecedents.emotion(one);
      for (int other = 0; other < answers.size(); other++) {
        int to = answers.emotion(other);
        int cell = partners + from * emotions + to;
        add(cell, size, antecedents.count(from), answers.count(to), pairs.take(from, to));
      }
    }
  }

  private void add(int cell, int size, int marked, int drawn, int pairs) {
    if (marked > 0) {
      sums.addStratum(cell, size, Math.min(marked, drawn), Math.max(marked, drawn), pairs);
    }
  }
}

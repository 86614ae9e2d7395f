package callsheet.studio;

import callsheet.corpus.Taxonomy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of what was shown and written; as large as the taxonomy, whatever the studio's size. */
final class Tally {
  private final Taxonomy taxonomy;
  private final long[] shown;
  private final long[][] self;
  private long turns;
  private long annotations;
  private long lateAnnotations;
  private long latePayments;

  Tally(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.shown = new long[taxonomy.size()];
    this.self = new long[taxonomy.size()][taxonomy.size()];
  }

  void add(Take take) {
    turns += take.dialogue().size();
    annotations += take.annotations();
    lateAnnotations += take.late().size();
    latePayments += take.payments().size();
    var last = new LinkedHashMap<Integer, Integer>();
    for (var utterance : take.dialogue()) {
      shown[utterance.emotion()]++;
      var before = last.put(utterance.speaker(), utterance.emotion());
      if (before != null) {
        self[before][utterance.emotion()]++;
      }
    }
  }

  long turns() {
    return turns;
  }

  long annotations() {
    return annotations;
  }

  long lateAnnotations() {
    return lateAnnotations;
  }

  long latePayments() {
    return latePayments;
  }

  /** Turns by the emotion that was shown. */
  Map<String, Long> shown() {
    return byEmotion(shown);
  }

  /**
   * Pairs of a performer's previous and next turn in a session, by the emotions that were shown.
   */
  Map<String, Map<String, Long>> selfTransitions() {
    var rows = new LinkedHashMap<String, Map<String, Long>>();
    for (int from = 0; from < self.length; from++) {
      rows.put(taxonomy.name(from), byEmotion(self[from]));
    }
    return rows;
  }

  private Map<String, Long> byEmotion(long[] counts) {
    var byName = new LinkedHashMap<String, Long>();
    for (int emotion = 0; emotion < counts.length; emotion++) {
      byName.put(taxonomy.name(emotion), counts[emotion]);
    }
    return byName;
  }
}

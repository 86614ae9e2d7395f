package callsheet.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A turn of the sample, or the place of one.
 *
 * @param performer the speaker; empty for a tombstone whose speaker is not known or not kept
 * @param votes what each annotator heard, as landed
 * @param tombstone why only the place is left; empty for a turn that is here
 */
record Spoken(
    int ordinal,
    String performer,
    Long start,
    Long end,
    Map<String, Heard> votes,
    String tombstone) {
  /** What one annotator heard. */
  record Heard(List<String> words, String at) {
    /** ISO times of one format are in the order of their text; none is older than any. */
    boolean isNewerThan(Heard other) {
      return !at.isEmpty() && (other.at.isEmpty() || at.compareTo(other.at) > 0);
    }
  }

  boolean isHere() {
    return tombstone.isEmpty();
  }

  Spoken asTombstone(String keptPerformer, String reason) {
    return new Spoken(ordinal, keptPerformer, null, null, new TreeMap<>(), reason);
  }
}

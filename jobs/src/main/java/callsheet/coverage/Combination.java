package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An emotion in a part of the corpus.
 *
 * @param emotion null for any
 */
record Combination(@Nullable String emotion, Stratum stratum) implements Serializable {
  /** The attribute that is the turn's emotion. */
  static final String EMOTION = "emotion";

  /** The combination of values by the names of their attributes. */
  static Combination of(Map<String, String> values) {
    var attributes = new TreeMap<>(values);
    var emotion = attributes.remove(EMOTION);
    return new Combination(emotion, new Stratum(attributes));
  }

  /** Values by the names of their attributes. */
  Map<String, String> values() {
    var values = new TreeMap<>(stratum.attributes());
    if (emotion != null) {
      values.put(EMOTION, emotion);
    }
    return values;
  }

  boolean isOf(Target target) {
    return emotion != null
        && target.cell().equals(Cell.emotion(emotion))
        && target.stratum().equals(stratum);
  }
}

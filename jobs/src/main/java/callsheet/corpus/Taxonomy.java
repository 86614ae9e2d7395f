package callsheet.corpus;

import callsheet.error.Check;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A closed, versioned, ordered set of emotions, with the words of other label sets that mean one of
 * them.
 */
public final class Taxonomy implements Serializable {
  private static final long serialVersionUID = 1;

  /** What {@link #indexOf} answers for a word that is no emotion here. */
  public static final int UNKNOWN = -1;

  /** Masses of pairs are kept per ordered pair, so the set has to stay small. */
  private static final int MOST_EMOTIONS = 50;

  private final String version;
  private final List<Emotion> emotions;
  private final HashMap<String, Integer> indexByWord = new HashMap<>();

  /**
   * A taxonomy of the emotions in their order.
   *
   * @param mappings from a word to the name of an emotion
   */
  public Taxonomy(String version, List<Emotion> emotions, Map<String, String> mappings) {
    Check.argument(
        !emotions.isEmpty() && emotions.size() <= MOST_EMOTIONS,
        "Invalid taxonomy.emotions: %d (a taxonomy has 1 to %d)",
        emotions.size(),
        MOST_EMOTIONS);
    this.version = version;
    this.emotions = List.copyOf(emotions);
    for (int index = 0; index < emotions.size(); index++) {
      var previous = indexByWord.put(normalised(emotions.get(index).name()), index);
      Check.argument(
          previous == null,
          "Invalid taxonomy.emotions: %s (named twice)",
          emotions.get(index).name());
    }
    mappings.forEach(this::map);
  }

  private void map(String word, String emotion) {
    int target = indexOf(emotion);
    Check.argument(
        target != UNKNOWN,
        "Invalid taxonomy.mappings.%s: %s (no emotion of this taxonomy)",
        word,
        emotion);
    var previous = indexByWord.putIfAbsent(normalised(word), target);
    Check.argument(
        previous == null || previous == target,
        "Invalid taxonomy.mappings.%s: %s (the word is another emotion's already)",
        word,
        emotion);
  }

  public String version() {
    return version;
  }

  public List<Emotion> emotions() {
    return emotions;
  }

  /** The number of emotions. */
  public int size() {
    return emotions.size();
  }

  public String name(int index) {
    return emotions.get(index).name();
  }

  /** The emotion a landed word means, by its place in the order, or {@link #UNKNOWN}. */
  public int indexOf(String word) {
    return indexByWord.getOrDefault(normalised(word), UNKNOWN);
  }

  private static String normalised(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}

package callsheet.corpus;

import java.util.Collection;
import java.util.List;

/**
 * The emotions that a brief plans, in their order.
 *
 * @param emotions by their names in the taxonomy; a word that it does not know keeps its place, and
 *     no cell is named by it
 */
public record PlannedArc(List<String> emotions) {
  public PlannedArc {
    emotions = List.copyOf(emotions);
  }

  /** The arc of words as they landed. */
  public static PlannedArc of(Collection<String> words, Taxonomy taxonomy) {
    return new PlannedArc(words.stream().map(word -> name(word, taxonomy)).toList());
  }

  private static String name(String word, Taxonomy taxonomy) {
    int emotion = taxonomy.indexOf(word);
    return emotion == Taxonomy.UNKNOWN ? word : taxonomy.name(emotion);
  }

  /** Whether the arc has the emotion, or goes from the one to the other in one step. */
  public boolean names(Cell cell) {
    if (cell.to() == null) {
      return emotions.contains(cell.from());
    }
    for (int step = 1; step < emotions.size(); step++) {
      if (emotions.get(step - 1).equals(cell.from()) && emotions.get(step).equals(cell.to())) {
        return true;
      }
    }
    return false;
  }
}

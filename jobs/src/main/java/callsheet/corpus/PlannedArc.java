package callsheet.corpus;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The emotions that a brief plans: those of its arc in their order, and those that its tags name.
 *
 * @param emotions by their names in the taxonomy; a word that it does not know keeps its place, and
 *     no cell is named by it
 * @param tagged emotions that tags name, likewise; of them no order is known
 */
public record PlannedArc(List<String> emotions, Set<String> tagged) {
  public PlannedArc {
    emotions = List.copyOf(emotions);
    tagged = Set.copyOf(tagged);
  }

  /** The arc of a brief without tags. */
  public PlannedArc(List<String> emotions) {
    this(emotions, Set.of());
  }

  /** The arc of words as they landed, of a brief without tags. */
  public static PlannedArc of(Collection<String> words, Taxonomy taxonomy) {
    return of(words, List.of(), taxonomy);
  }

  /** The arc and the tags of a brief, of words as they landed. */
  public static PlannedArc of(
      Collection<String> words, Collection<String> tags, Taxonomy taxonomy) {
    return new PlannedArc(
        words.stream().map(word -> name(word, taxonomy)).toList(),
        tags.stream().map(tag -> name(tag, taxonomy)).collect(Collectors.toSet()));
  }

  private static String name(String word, Taxonomy taxonomy) {
    int emotion = taxonomy.indexOf(word);
    return emotion == Taxonomy.UNKNOWN ? word : taxonomy.name(emotion);
  }

  /**
   * Whether arc or tags have the emotion, or the arc goes from the one to the other in one step.
   */
  public boolean names(Cell cell) {
    if (cell.to() == null) {
      return emotions.contains(cell.from()) || tagged.contains(cell.from());
    }
    for (int step = 1; step < emotions.size(); step++) {
      if (emotions.get(step - 1).equals(cell.from()) && emotions.get(step).equals(cell.to())) {
        return true;
      }
    }
    return false;
  }
}

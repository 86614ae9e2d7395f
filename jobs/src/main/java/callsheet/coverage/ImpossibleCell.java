package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.error.Section;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be recorded, or is not to be: nothing is wanted of it, and that there is none of it
 * is no gap.
 *
 * @param from the emotion, or the one before a transition; null for whatever emotion
 * @param to the emotion after a transition; null when every turn of the emotion is meant
 * @param relation of the transition; null for whichever
 * @param stratum the part of the corpus where it cannot be
 */
public record ImpossibleCell(
    @Nullable String from, @Nullable String to, @Nullable CellKind relation, Stratum stratum)
    implements Serializable {
  /** The key of the list. */
  static final String KEY = "impossible";

  /** The list in the section {@code targets}. */
  static List<ImpossibleCell> readAll(Section targets, Taxonomy taxonomy) {
    var names = new CellNames(taxonomy);
    return targets.children(KEY).stream().flatMap(one -> read(one, names).stream()).toList();
  }

  private static Optional<ImpossibleCell> read(Section section, CellNames names) {
    section.allow("emotion", "from", "to", "relation", StratumReader.KEY, "reason");
    boolean isPair = section.has("from") || section.has("to");
    var stratum = StratumReader.readIfAny(section);
    if (isPair == section.has("emotion") && (isPair || stratum.equals(Stratum.ALL))) {
      section.refuse("must name an emotion, or from and to, or where");
      return Optional.empty();
    }
    if (!isPair) {
      return Optional.of(new ImpossibleCell(name(section, "emotion", names), null, null, stratum));
    }
    return Optional.of(
        new ImpossibleCell(
            name(section, "from", names, section.text("from")),
            name(section, "to", names, section.text("to")),
            CellNames.relation(section).orElse(null),
            stratum));
  }

  private static @Nullable String name(Section section, String key, CellNames names) {
    return section.textIfAny(key).map(word -> name(section, key, names, word)).orElse(null);
  }

  private static @Nullable String name(Section section, String key, CellNames names, String word) {
    return names.emotion(section, key, word).map(names.taxonomy()::name).orElse(null);
  }

  /** Whether a cell of a stratum is part of it; a transition is, with either of its emotions. */
  boolean holds(Cell cell, Stratum where) {
    return where.attributes().entrySet().containsAll(stratum.attributes().entrySet())
        && (to == null ? hasEmotion(cell) : isPair(cell));
  }

  private boolean hasEmotion(Cell cell) {
    return from == null || Stream.of(cell.from(), cell.to()).anyMatch(from::equals);
  }

  private boolean isPair(Cell cell) {
    return cell.from().equals(from)
        && to != null
        && to.equals(cell.to())
        && (relation == null || relation == cell.kind());
  }
}

package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.error.Nearest;
import callsheet.error.Section;
import java.util.Optional;

/** Reads what names a cell: emotions and relations. */
record CellNames(Taxonomy taxonomy) {
  /** The place of the emotion that a key or its value names; what is none is refused. */
  Optional<Integer> emotion(Section section, String key, String word) {
    int emotion = taxonomy.indexOf(word);
    if (emotion == Taxonomy.UNKNOWN && section.has(key)) {
      var names = taxonomy.emotions().stream().map(Emotion::name).toList();
      section.refuse(
          key,
          "%s is no emotion of the taxonomy; the nearest is %s"
              .formatted(word, Nearest.to(word, names).orElse("none")));
    }
    return emotion == Taxonomy.UNKNOWN ? Optional.empty() : Optional.of(emotion);
  }

  /** The cell of the emotion at a place of the taxonomy. */
  Cell cell(int emotion) {
    return Cell.emotion(taxonomy.name(emotion));
  }

  /** The relation that a section names, if it does. */
  static Optional<CellKind> relation(Section section) {
    var label = section.textIfAny("relation");
    var kind =
        CellKind.RELATIONS.stream().filter(k -> label.equals(Optional.of(k.label()))).findFirst();
    if (label.isPresent() && kind.isEmpty()) {
      section.refuse("relation", "must be self, partner or adjacent");
    }
    return kind;
  }
}

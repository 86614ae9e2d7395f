package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.LanguageTag;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.error.Nearest;
import callsheet.error.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the section {@code targets}: first the targets of the whole corpus, then those of each
 * stratum, each in the order of the taxonomy and then of the file. A target of 0 is none.
 */
final class TargetsReader {
  private final Taxonomy taxonomy;
  private final List<Target> targets = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();

  private TargetsReader(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  static List<Target> read(Section section, Taxonomy taxonomy) {
    var reader = new TargetsReader(taxonomy);
    section.allow("emotions", "transitions", "strata");
    var everywhere = new Block(Stratum.ALL, Amount.NONE, Amount.NONE, CellKind.SELF);
    var defaults = reader.readBlock(section, everywhere);
    for (var part : section.children("strata")) {
      part.allow("where", "emotions", "transitions");
      reader.stratum(part).ifPresent(stratum -> reader.readBlock(part, defaults.within(stratum)));
    }
    return reader.targets;
  }

  /** Adds the targets of a block; returns what it says of cells that it does not name. */
  private Block readBlock(Section section, Block inherited) {
    var emotions = section.child("emotions");
    emotions.allow("target", "weight", "min-agreement", "overrides");
    var transitions = section.child("transitions");
    transitions.allow("target", "weight", "min-agreement", "relation", "wanted");
    var block =
        new Block(
            inherited.stratum(),
            inherited.emotions().with(emotions),
            inherited.transitions().with(transitions),
            relation(transitions).orElse(inherited.relation()));
    addEmotions(emotions, block);
    transitions.children("wanted").forEach(wanted -> addTransition(wanted, block));
    return block;
  }

  private void addEmotions(Section emotions, Block block) {
    var overrides = emotions.child("overrides");
    var amounts = new TreeMap<Integer, Amount>();
    for (int emotion = 0; emotion < taxonomy.size(); emotion++) {
      amounts.put(emotion, block.emotions());
    }
    for (var word : overrides.keys()) {
      var override = overrides.child(word, "target");
      override.allow("target", "weight", "min-agreement");
      emotion(overrides, word, word)
          .ifPresent(
              emotion -> {
                refuseTwice(overrides, word, List.of(block.stratum(), emotion));
                amounts.put(emotion, block.emotions().with(override));
              });
    }
    amounts.forEach((emotion, amount) -> addEmotion(emotions, emotion, amount, block.stratum()));
  }

  private void addEmotion(Section emotions, int emotion, Amount amount, Stratum stratum) {
    var cell = Cell.emotion(taxonomy.name(emotion));
    if (amount.wanted() > 0 && !seen.add(List.of(stratum, cell))) {
      emotions.refuse("%s is wanted of the same stratum before".formatted(cell.from()));
    }
    add(cell, stratum, amount);
  }

  private void addTransition(Section wanted, Block block) {
    wanted.allow("from", "to", "relation", "target", "weight", "min-agreement");
    var from = emotion(wanted, "from", wanted.text("from"));
    var to = emotion(wanted, "to", wanted.text("to"));
    var amount = block.transitions().with(wanted);
    var kind = relation(wanted).orElse(block.relation());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (from.equals(to)) {
      wanted.refuse("to", "a target is a change: it must differ from the emotion before");
      return;
    }
    var cell = new Cell(kind, taxonomy.name(from.get()), taxonomy.name(to.get()));
    refuseTwice(wanted, "to", List.of(block.stratum(), cell));
    add(cell, block.stratum(), amount);
  }

  private void add(Cell cell, Stratum stratum, Amount amount) {
    if (amount.wanted() > 0) {
      targets.add(
          new Target(cell, stratum, amount.wanted(), amount.weight(), amount.minAgreement()));
    }
  }

  private void refuseTwice(Section section, String key, Object target) {
    if (!seen.add(target)) {
      section.refuse(key, "this target was named before");
    }
  }

  /** The place of the emotion that a key or its value names. */
  private Optional<Integer> emotion(Section section, String key, String word) {
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

  private static Optional<CellKind> relation(Section section) {
    var label = section.textIfAny("relation");
    var kind =
        CellKind.RELATIONS.stream().filter(k -> label.equals(Optional.of(k.label()))).findFirst();
    if (label.isPresent() && kind.isEmpty()) {
      section.refuse("relation", "must be self, partner or adjacent");
    }
    return kind;
  }

  private Optional<Stratum> stratum(Section part) {
    var where = part.child("where");
    var attributes = new TreeMap<String, String>();
    for (var name : where.keys()) {
      where.textIfAny(name).ifPresent(value -> attributes.put(name, value));
      attributes.computeIfPresent(name, (key, value) -> canonical(where, key, value));
      if (attributes.getOrDefault(name, "").matches(".*[=,].*") || name.matches(".*[=,].*")) {
        where.refuse(name, "names and values hold neither = nor ,");
      }
    }
    if (where.keys().isEmpty()) {
      part.refuse("where must name an attribute, as in where { language = es-MX }");
    }
    return attributes.isEmpty() ? Optional.empty() : Optional.of(new Stratum(attributes));
  }

  /** The value as the corpus writes it: languages have one letter case. */
  private static String canonical(Section where, String name, String value) {
    if (!name.equals(Stratum.LANGUAGE)) {
      return value;
    }
    var tag = LanguageTag.canonical(value);
    if (tag.isEmpty()) {
      where.refuse(name, "must be a language tag like en-US");
    }
    return tag.orElse(value);
  }

  /** What a stratum wants of cells that it does not name. */
  private record Block(Stratum stratum, Amount emotions, Amount transitions, CellKind relation) {
    /** A stratum inherits how much a target weighs, but not that every emotion is wanted. */
    Block within(Stratum part) {
      return new Block(part, emotions.ofNothing(), transitions, relation);
    }
  }
}

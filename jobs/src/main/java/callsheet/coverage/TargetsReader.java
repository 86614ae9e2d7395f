package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.error.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the section {@code targets}: first the targets of the whole corpus, then those of each
 * stratum, each in the order of the taxonomy and then of the file. A target of 0 is none.
 */
final class TargetsReader {
  private static final String[] DEFAULTS = with(Demand.KEYS, "overrides");
  private static final String[] PAIRS = with(Demand.KEYS, "relation", "wanted");
  private static final String[] PAIR = with(Demand.KEYS, "from", "to", "relation");

  private final Taxonomy taxonomy;
  private final CellNames names;
  private final List<ImpossibleCell> impossible;
  private final List<Target> targets = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();

  private TargetsReader(Taxonomy taxonomy, List<ImpossibleCell> impossible) {
    this.taxonomy = taxonomy;
    this.names = new CellNames(taxonomy);
    this.impossible = impossible;
  }

  /**
   * The targets.
   *
   * @param performerCap largest part that one performer can fill of a target that says nothing else
   * @param impossible cells of which nothing can be wanted
   */
  static List<Target> read(
      Section section, Taxonomy taxonomy, double performerCap, List<ImpossibleCell> impossible) {
    var reader = new TargetsReader(taxonomy, impossible);
    section.allow("emotions", "transitions", "strata", ImpossibleCell.KEY);
    var nothing = Demand.ofNothing(performerCap);
    var everywhere = new Block(Stratum.ALL, nothing, nothing, CellKind.SELF);
    var defaults = reader.readBlock(section, everywhere);
    for (var part : section.children("strata")) {
      part.allow("where", "emotions", "transitions");
      StratumReader.read(part)
          .ifPresent(stratum -> reader.readBlock(part, defaults.within(stratum)));
    }
    return reader.targets;
  }

  /** Adds the targets of a block; returns what it says of cells that it does not name. */
  private Block readBlock(Section section, Block inherited) {
    var emotions = section.child("emotions");
    emotions.allow(DEFAULTS);
    var transitions = section.child("transitions");
    transitions.allow(PAIRS);
    var block =
        new Block(
            inherited.stratum(),
            inherited.emotions().with(emotions),
            inherited.transitions().with(transitions),
            CellNames.relation(transitions).orElse(inherited.relation()));
    addEmotions(emotions, block);
    transitions.children("wanted").forEach(wanted -> addTransition(wanted, block));
    return block;
  }

  private void addEmotions(Section emotions, Block block) {
    var overrides = emotions.child("overrides");
    var amounts = new TreeMap<Integer, Demand>();
    for (int emotion = 0; emotion < taxonomy.size(); emotion++) {
      amounts.put(emotion, block.emotions());
    }
    for (var word : overrides.keys()) {
      var override = overrides.child(word, "target");
      override.allow(Demand.KEYS);
      names
          .emotion(overrides, word, word)
          .ifPresent(
              emotion -> {
                refuseTwice(overrides, word, List.of(block.stratum(), emotion));
                var demand = block.emotions().with(override);
                amounts.put(emotion, demand);
                if (demand.wanted() > 0) {
                  refuseImpossible(overrides, word, names.cell(emotion), block.stratum());
                }
              });
    }
    amounts.forEach((emotion, amount) -> addEmotion(emotions, emotion, amount, block.stratum()));
  }

  private void addEmotion(Section emotions, int emotion, Demand amount, Stratum stratum) {
    var cell = names.cell(emotion);
    if (isImpossible(cell, stratum)) {
      return;
    }
    if (amount.wanted() > 0 && !seen.add(List.of(stratum, cell))) {
      emotions.refuse("%s is wanted of the same stratum before".formatted(cell.from()));
    }
    add(cell, stratum, amount);
  }

  private void addTransition(Section wanted, Block block) {
    wanted.allow(PAIR);
    var from = names.emotion(wanted, "from", wanted.text("from"));
    var to = names.emotion(wanted, "to", wanted.text("to"));
    var amount = block.transitions().with(wanted);
    var kind = CellNames.relation(wanted).orElse(block.relation());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (from.equals(to)) {
      wanted.refuse("to", "a target is a change: it must differ from the emotion before");
      return;
    }
    var cell = new Cell(kind, taxonomy.name(from.get()), taxonomy.name(to.get()));
    refuseTwice(wanted, "to", List.of(block.stratum(), cell));
    refuseImpossible(wanted, "to", cell, block.stratum());
    add(cell, block.stratum(), amount);
  }

  private void add(Cell cell, Stratum stratum, Demand demand) {
    if (demand.wanted() > 0) {
      targets.add(new Target(cell, stratum, demand));
    }
  }

  private boolean isImpossible(Cell cell, Stratum stratum) {
    return impossible.stream().anyMatch(one -> one.holds(cell, stratum));
  }

  private void refuseImpossible(Section section, String key, Cell cell, Stratum stratum) {
    if (isImpossible(cell, stratum)) {
      section.refuse(key, "targets.%s says that there is none".formatted(ImpossibleCell.KEY));
    }
  }

  private void refuseTwice(Section section, String key, Object target) {
    if (!seen.add(target)) {
      section.refuse(key, "this target was named before");
    }
  }

  private static String[] with(String[] keys, String... others) {
    return Stream.of(keys, others).flatMap(Stream::of).toArray(String[]::new);
  }

  /** What a stratum wants of cells that it does not name. */
  private record Block(Stratum stratum, Demand emotions, Demand transitions, CellKind relation) {
    /** A stratum inherits how much a target weighs, but not that every emotion is wanted. */
    Block within(Stratum part) {
      return new Block(part, emotions.ofNothing(), transitions, relation);
    }
  }
}

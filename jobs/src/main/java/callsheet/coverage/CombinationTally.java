package callsheet.coverage;

import callsheet.schema.PerformerCell;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What there is of some combinations. Tallies add: a corpus is the sum of its performers, each of
 * whom must be added once, with all their emotions.
 */
final class CombinationTally implements Serializable {
  private final List<Combination> combinations;
  private final long[] masses;
  private final long[] performers;

  CombinationTally(List<Combination> combinations) {
    this.combinations = List.copyOf(combinations);
    this.masses = new long[combinations.size()];
    this.performers = new long[combinations.size()];
  }

  /**
   * Adds a performer.
   *
   * @param declared values by attribute
   * @param emotions all that the performer has shown
   */
  CombinationTally add(Map<String, List<String>> declared, List<PerformerCell> emotions) {
    for (int place = 0; place < masses.length; place++) {
      var combination = combinations.get(place);
      if (combination.stratum().hasPerformer(declared)) {
        long mass = mass(combination, emotions);
        masses[place] = Math.addExact(masses[place], mass);
        performers[place] += mass > 0 ? 1 : 0;
      }
    }
    return this;
  }

  private static long mass(Combination combination, List<PerformerCell> emotions) {
    long mass = 0;
    for (var cell : emotions) {
      boolean isWanted =
          combination.emotion() == null || combination.emotion().equals(cell.fromEmotion());
      if (isWanted && combination.stratum().hasSessions(cell.language(), cell.vendor())) {
        mass = Math.addExact(mass, cell.mass());
      }
    }
    return mass;
  }

  /** Adds the performers of another tally of the same combinations. */
  CombinationTally merge(CombinationTally other) {
    for (int place = 0; place < masses.length; place++) {
      masses[place] = Math.addExact(masses[place], other.masses[place]);
      performers[place] += other.performers[place];
    }
    return this;
  }

  /**
   * What there is of a combination.
   *
   * @param mass in billionths of a turn
   */
  record Amount(long mass, long performers) {}

  /** What there is of each, in their order. */
  List<Amount> amounts() {
    return IntStream.range(0, masses.length)
        .mapToObj(place -> new Amount(masses[place], performers[place]))
        .toList();
  }
}

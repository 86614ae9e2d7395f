package callsheet.verify;

import callsheet.corpus.LabelMass;
import callsheet.corpus.Taxonomy;
import callsheet.verify.SessionRecord.AnnotationRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A label: the mass of each emotion that shares it, by place in the taxonomy, adding up to a whole
 * turn; empty when unlabelled.
 */
record Label(SortedMap<Integer, BigInteger> masses) {
  static final BigInteger UNIT = BigInteger.valueOf(LabelMass.UNIT);

  /** The label of votes: each is divided equally over the emotions that it names (METHODS 0.5). */
  static Label ofVotes(List<SortedSet<Integer>> votes) {
    var weights = new TreeMap<Integer, BigInteger>();
    // A common denominator makes the fractions whole numbers.
    var denominator =
        votes.stream()
            .map(vote -> BigInteger.valueOf(vote.size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    for (var vote : votes) {
      for (int emotion : vote) {
        var part = denominator.divide(BigInteger.valueOf(vote.size()));
        weights.merge(emotion, part, BigInteger::add);
      }
    }
    var shares = FairShares.of(UNIT, new ArrayList<>(weights.values()));
    var masses = new TreeMap<Integer, BigInteger>();
    weights.keySet().forEach(emotion -> masses.put(emotion, shares.get(masses.size())));
    return new Label(masses);
  }

  /** The label as {@code core.turn_labels} has it. */
  static Label ofMasses(Map<String, Long> named, Taxonomy taxonomy) {
    var masses = new TreeMap<Integer, BigInteger>();
    named.forEach((name, mass) -> masses.put(taxonomy.indexOf(name), BigInteger.valueOf(mass)));
    return new Label(masses);
  }

  /**
   * The emotions that each annotation votes for; words that the taxonomy does not know mean
   * nothing, and an annotation of such words alone is no vote.
   */
  static List<SortedSet<Integer>> votes(List<AnnotationRow> annotations, Taxonomy taxonomy) {
    var votes = new ArrayList<SortedSet<Integer>>();
    for (AnnotationRow annotation : annotations) {
      var meant = new TreeSet<Integer>();
      annotation.emotions().forEach(word -> meant.add(taxonomy.indexOf(word)));
      meant.remove(Taxonomy.UNKNOWN);
      if (!meant.isEmpty()) {
        votes.add(meant);
      }
    }
    return votes;
  }

  /** The masses of an ordered pair of labels, by the two emotions in the taxonomy's order. */
  static Map<List<Integer>, BigInteger> pair(Label before, Label after) {
    var products = new LinkedHashMap<List<Integer>, BigInteger>();
    before.masses.forEach(
        (from, mass) ->
            after.masses.forEach(
                (to, other) -> products.put(List.of(from, to), mass.multiply(other))));
    var shares = FairShares.of(UNIT, new ArrayList<>(products.values()));
    var masses = new LinkedHashMap<List<Integer>, BigInteger>();
    products.keySet().forEach(pair -> masses.put(pair, shares.get(masses.size())));
    return masses;
  }
}

package callsheet.statistics.transitions.evidence;

import callsheet.statistics.KeyHash;
import callsheet.statistics.Shuffle;
import java.util.List;

/**
 * The masses of chosen pairs in shuffled strata: the test of soft labels where {@link
 * StratifiedEvidence#isSmall} (METHODS 2.6). Work is strata × replicates × turns × pairs, so choose
 * the pairs that need it; strata without their emotions cost nothing.
 *
 * <p>Masses are sums of products that are rounded to a unit of mass pair by pair, as much for the
 * observed order as for the others, so that equal orders tie. All strata have the same unit.
 */
public final class PermutedPairs {
  private final List<EmotionPair> pairs;
  private final PermutationSums sums;

  /**
   * No strata yet.
   *
   * @param replicates how often each stratum is shuffled: 9 999 give p-values down to 0.0002
   */
  public PermutedPairs(List<EmotionPair> pairs, int replicates) {
    this.pairs = List.copyOf(pairs);
    this.sums = new PermutationSums(pairs.size(), replicates);
  }

  /** Adds a segment, of which every order is as likely. */
  public void addSegment(String key, LabelSeries segment) {
    if (segment.turns() > 1 && hasAny(segment, segment)) {
      countSegment(0, segment, Shuffle.unchanged(segment.turns()));
      for (int draw = 1; draw <= sums.replicates(); draw++) {
        countSegment(draw, segment, Shuffle.order(segment.turns(), KeyHash.of(key, draw)));
      }
    }
  }

  /** Adds a stratum of partner pairs, of which every pairing is as likely. */
  public void addPairing(String key, PartnerPairs stratum) {
    if (hasAny(stratum.antecedents(), stratum.targets())) {
      countPairing(0, stratum, Shuffle.unchanged(stratum.size()));
      for (int draw = 1; draw <= sums.replicates(); draw++) {
        countPairing(draw, stratum, Shuffle.order(stratum.size(), KeyHash.of(key, draw)));
      }
    }
  }

  /** The masses of the pairs, in their order, in units. */
  public PermutationSums sums() {
    return sums;
  }

  private boolean hasAny(LabelSeries before, LabelSeries after) {
    return pairs.stream()
        .anyMatch(
            pair ->
                before.turns() > 0 && before.total(pair.from()) > 0 && after.total(pair.to()) > 0);
  }

  private void countSegment(int draw, LabelSeries segment, int[] order) {
    for (int pair = 0; pair < pairs.size(); pair++) {
      int from = pairs.get(pair).from();
      int to = pairs.get(pair).to();
      long mass = 0;
      for (int place = 1; place < order.length; place++) {
        long before = segment.mass(order[place - 1], from);
        mass += product(before, segment.mass(order[place], to), segment.unit());
      }
      add(draw, pair, mass);
    }
  }

  private void countPairing(int draw, PartnerPairs stratum, int[] order) {
    var antecedents = stratum.antecedents();
    var targets = stratum.targets();
    for (int pair = 0; pair < pairs.size(); pair++) {
      int from = pairs.get(pair).from();
      int to = pairs.get(pair).to();
      long mass = 0;
      for (int place = 0; place < order.length; place++) {
        long before = antecedents.mass(place, from);
        mass += product(before, targets.mass(order[place], to), targets.unit());
      }
      add(draw, pair, mass);
    }
  }

  /** Draw 0 is what was observed. */
  private void add(int draw, int pair, long mass) {
    if (draw == 0) {
      sums.addObserved(pair, mass);
    } else {
      sums.addReplicate(draw - 1, pair, mass);
    }
  }

  /** Rounded to the nearest unit, halves up. */
  private static long product(long before, long after, long unit) {
    return (Math.multiplyExact(before, after) + unit / 2) / unit;
  }
}

package callsheet.statistics.transitions.evidence;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The exact distribution of the number of pairs of one kind, given the hard labels of every
 * stratum: for variances too small for the normal one (METHODS 2.6). Without order, each stratum's
 * number is hypergeometric, and the strata are independent. Soft labels have no such form: see
 * {@link PermutedPairs}.
 *
 * <p>Of n turns with i of one emotion and j of another, a change from the one to the other fills
 * one of the j gaps before the other; that leaves C(j,t)·C(n−j,i−t) of C(n,i) places for t changes.
 * The m turns of one emotion that make m−t runs leave C(m−1,t)·C(n−m+1,m−t) of C(n,m) for t stays.
 */
public final class ExactPairCount {
  /** Numbers of pairs whose distances from the mean differ by less are as far. */
  private static final double TIE = 1e-9;

  private final NavigableMap<Urn, Integer> strata = new TreeMap<>();

  /** Adds a segment for changes between two emotions, by its turns and those of either emotion. */
  public void addChanges(int turns, int before, int after) {
    if (before + after > turns) {
      throw new IllegalArgumentException(
          "Invalid composition: %d and %d of %d".formatted(before, after, turns));
    }
    add(Urn.of(turns, before, after), 1);
  }

  /** Adds a segment for stays in an emotion, by its turns and those of the emotion. */
  public void addStays(int turns, int emotion) {
    add(emotion == 0 ? Urn.of(turns, 0, 0) : Urn.of(turns, emotion - 1, emotion), 1);
  }

  /** Adds a stratum of partner pairs, by its pairs and those with the antecedent and the target. */
  public void addPairing(int pairs, int antecedents, int targets) {
    add(Urn.of(pairs, antecedents, targets), 1);
  }

  /** Adds the strata of another count. */
  public void merge(ExactPairCount other) {
    other.strata.forEach(this::add);
  }

  private void add(Urn urn, int times) {
    if (urn.smaller() > 0) {
      strata.merge(urn, times, Math::addExact);
    }
  }

  /**
   * The two-sided mid-p-value: how likely chance is to be farther from its mean than what was
   * observed, and half of how likely as far (Lancaster 1961). It orders numbers as z² does, whose
   * exact distribution it is; a tail that cannot be so far is not counted, as it is where the
   * smaller tail is doubled.
   *
   * @param observed pairs; it must be a number that can be
   */
  public double midPValue(int observed) {
    var probabilities = probabilities(observed);
    double mean = 0;
    for (int pairs = 0; pairs < probabilities.length; pairs++) {
      mean += pairs * probabilities[pairs];
    }
    double distance = Math.abs(observed - mean);
    var farther = new double[probabilities.length];
    for (int pairs = 0; pairs < probabilities.length; pairs++) {
      double beyond = Math.abs(pairs - mean) - distance;
      double part = Math.abs(beyond) < TIE ? 0.5 : 1;
      farther[pairs] = beyond < -TIE ? 0 : part * probabilities[pairs];
    }
    return sum(farther, 0, farther.length);
  }

  /** How likely chance is to reach the number of pairs; it must be one that can be. */
  public TailProbabilities tails(int observed) {
    var probabilities = probabilities(observed);
    return new TailProbabilities(
        sum(probabilities, observed, probabilities.length), sum(probabilities, 0, observed + 1));
  }

  private double[] probabilities(int observed) {
    var probabilities = probabilities();
    if (observed < 0 || observed >= probabilities.length) {
      throw new IllegalArgumentException(
          "Invalid number of pairs: %d (must be at most %d)"
              .formatted(observed, probabilities.length - 1));
    }
    return probabilities;
  }

  /**
   * The probability of each number of pairs from 0: in the strata's order, whatever the input's.
   */
  double[] probabilities() {
    var probabilities = new double[] {1};
    for (var stratum : strata.entrySet()) {
      var part = stratum.getKey().probabilities();
      for (int times = 0; times < stratum.getValue(); times++) {
        probabilities = convolution(probabilities, part);
      }
    }
    return probabilities;
  }

  private static double[] convolution(double[] one, double[] other) {
    var sums = new double[one.length + other.length - 1];
    for (int first = 0; first < one.length; first++) {
      for (int second = 0; second < other.length; second++) {
        sums[first + second] += one[first] * other[second];
      }
    }
    return sums;
  }

  /** Small ones first, so that a tail keeps its digits. */
  private static double sum(double[] probabilities, int start, int end) {
    var tail = Arrays.copyOfRange(probabilities, start, end);
    Arrays.sort(tail);
    return Math.min(1, Arrays.stream(tail).reduce(0, Double::sum));
  }
}

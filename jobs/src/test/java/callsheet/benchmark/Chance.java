package callsheet.benchmark;

import callsheet.statistics.KeyHash;
import java.util.Arrays;

/** A stream of chance: a function of its key, whatever else is drawn elsewhere (METHODS 0.9). */
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(String key) {
    this.state = KeyHash.of(key, 0);
  }

  /** A number from 0 to 1, neither of them; SplitMix64 (Steele, Lea and Flood 2014). */
  double uniform() {
    state += GOLDEN;
    long bits = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return ((bits ^ (bits >>> 31)) >>> 11) * 0x1p-53 + 0x1p-54;
  }

  /** A whole number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + (int) (uniform() * (most - least + 1));
  }

  /** A place in the array, with probability in proportion to its weight. */
  int place(double[] weights) {
    double rest = uniform() * Arrays.stream(weights).sum();
    int place = 0;
    while (place < weights.length - 1 && rest >= weights[place]) {
      rest -= weights[place++];
    }
    return place;
  }

  /** A standard normal number (Box and Muller 1958). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** A gamma number with scale 1 (Marsaglia and Tsang 2000). */
  double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = StrictMath.pow(1 + c * x, 3);
      if (v > 0 && StrictMath.log(uniform()) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
        return d * v;
      }
    }
  }

  /** Shares of chance around a mean: the larger the concentration, the nearer to it. */
  double[] dirichlet(double[] mean, double concentration) {
    var shares = Arrays.stream(mean).map(share -> gamma(concentration * share)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }
}

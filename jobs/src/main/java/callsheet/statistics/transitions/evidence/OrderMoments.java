package callsheet.statistics.transitions.evidence;

/**
 * Mean and variance of Σ_t x_t·y_{t+1} over all orders of a segment's turns, where x and y are the
 * turns' shares of two emotions, or of one: what a segment would hold of each pair if only its
 * labels were given and not their order (METHODS 2.6, here for soft labels).
 *
 * <p>With n turns, means x̄ and ȳ, deviations a and b, and sums over turns A=Σa², B=Σb², C=Σab,
 * D=Σa²b, E=Σab², F=Σa²b²:
 *
 * <p>mean = (n−1)x̄ȳ − C/n; variance = (x̄²B + ȳ²A)/n + AB/(n−1) − C²/n² − [(n+1)F + 2x̄ȳC + 2x̄E +
 * 2ȳD]/(n(n−1)).
 *
 * <p>It follows from writing the sum as a constant − x̄b_first − ȳa_last + Σa_t·b_{t+1} and from
 * counting how many pairs of its terms share no, one or two turns. On hard labels both are those of
 * a hypergeometric distribution, see {@link ExactPairCount}. Fewer than two turns have no pairs.
 */
public final class OrderMoments implements ChanceMoments {
  private final double turns;
  private final CentredShares shares;

  public OrderMoments(LabelSeries segment) {
    this.turns = segment.turns();
    this.shares = new CentredShares(segment);
  }

  @Override
  public int emotions() {
    return shares.emotions();
  }

  @Override
  public double expected(int from, int to) {
    if (isAbsent(from, to)) {
      return 0;
    }
    double product = CentredShares.product(shares.deviations(from), shares.deviations(to));
    return Math.max(0, (turns - 1) * (shares.mean(from) * shares.mean(to)) - product / turns);
  }

  @Override
  public double variance(int from, int to) {
    if (isAbsent(from, to)) {
      return 0;
    }
    var a = shares.deviations(from);
    var b = shares.deviations(to);
    double aa = 0;
    double bb = 0;
    double ab = 0;
    double aab = 0;
    double abb = 0;
    double aabb = 0;
    for (int turn = 0; turn < a.length; turn++) {
      double product = a[turn] * b[turn];
      aa += a[turn] * a[turn];
      bb += b[turn] * b[turn];
      ab += product;
      aab += product * a[turn];
      abb += product * b[turn];
      aabb += product * product;
    }
    double x = shares.mean(from);
    double y = shares.mean(to);
    double ends = (x * x * bb + y * y * aa) / turns;
    double apart = aa * bb / (turns - 1) - ab * ab / (turns * turns);
    double shared = (turns + 1) * aabb + 2 * (x * y * ab + (x * abb + y * aab));
    return Math.max(0, ends + apart - shared / (turns * (turns - 1)));
  }

  private boolean isAbsent(int from, int to) {
    return turns < 2 || shares.mean(from) == 0 || shares.mean(to) == 0;
  }
}

package callsheet.statistics.shares;

import callsheet.golden.GoldenTurn;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Moments the slow way: turn by turn into a map of clusters, then squared. */
final class ClusterSums {
  private final ToLongFunction<GoldenTurn> part;
  private final ToLongFunction<GoldenTurn> base;
  private final List<GoldenTurn> turns;

  ClusterSums(
      List<GoldenTurn> turns, ToLongFunction<GoldenTurn> part, ToLongFunction<GoldenTurn> base) {
    this.turns = turns;
    this.part = part;
    this.base = base;
  }

  RatioSums sums(long unit) {
    return RatioSums.of(
        turns.stream().mapToLong(part).sum(), turns.stream().mapToLong(base).sum(), unit);
  }

  Support support() {
    var inBase = turns.stream().filter(turn -> base.applyAsLong(turn) > 0).toList();
    return new Support(
        inBase.stream().map(GoldenTurn::performer).distinct().count(),
        inBase.stream().map(GoldenTurn::session).distinct().count());
  }

  TwoWayMoments twoWay() {
    return new TwoWayMoments(
        by(GoldenTurn::performer),
        by(GoldenTurn::session),
        by(turn -> turn.performer() + "|" + turn.session()));
  }

  /** Every turn counts its cluster, in the base or not. */
  ClusterMoments by(Function<GoldenTurn, String> cluster) {
    Map<String, long[]> masses = new HashMap<>();
    for (GoldenTurn turn : turns) {
      var sums = masses.computeIfAbsent(cluster.apply(turn), key -> new long[2]);
      sums[0] += part.applyAsLong(turn);
      sums[1] += base.applyAsLong(turn);
    }
    var squares = BigInteger.ZERO;
    var products = BigInteger.ZERO;
    var baseSquares = BigInteger.ZERO;
    for (long[] sums : masses.values()) {
      var a = BigInteger.valueOf(sums[0]);
      var d = BigInteger.valueOf(sums[1]);
      squares = squares.add(a.multiply(a));
      products = products.add(a.multiply(d));
      baseSquares = baseSquares.add(d.multiply(d));
    }
    return new ClusterMoments(masses.size(), squares, products, baseSquares);
  }
}

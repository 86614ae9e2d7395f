package callsheet.transitions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import callsheet.moments.PublishedMinimum;
import callsheet.moments.ScopeMoments;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.ClusterMoments;
import callsheet.statistics.shares.ClusteredPart;
import callsheet.statistics.shares.ClusteredRatio;
import callsheet.statistics.shares.CommonDesignEffect;
import callsheet.statistics.shares.RatioSums;
import callsheet.statistics.shares.Support;
import callsheet.statistics.shares.TwoWayMoments;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The shapes of what performers of one scope played. Clustered by performer alone: the arcs of a
 * session are mostly of one or two of them.
 */
final class ShapeShares {
  private final Map<String, List<ShapeOfPerformer>> byShape;
  private final Map<String, Long> byPerformer;
  private final long all;
  private final CommonDesignEffect common;

  ShapeShares(List<ShapeOfPerformer> played) {
    byShape = played.stream().collect(groupingBy(ShapeOfPerformer::shape));
    byPerformer =
        played.stream()
            .collect(
                groupingBy(
                    ShapeOfPerformer::performerId, summingLong(ShapeOfPerformer::occurrences)));
    all = byPerformer.values().stream().mapToLong(Long::longValue).sum();
    common =
        CommonDesignEffect.of(
            byShape.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(this::clustered)
                .toList());
  }

  /** Occurrences of arcs of any shape. */
  long all() {
    return all;
  }

  /** Occurrences by performer, of those who have the shape. */
  long[] of(String shape) {
    return played(shape).stream().mapToLong(ShapeOfPerformer::occurrences).toArray();
  }

  /** The shape's share of all occurrences; {@code NO_DATA} without any. */
  Estimate<ClusteredRatio> ratio(String shape) {
    return all == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : PublishedMinimum.applied(
            ClusteredRatio.of(clustered(shape), common),
            byPerformer.size(),
            Math.multiplyExact(all, ScopeMoments.UNIT));
  }

  private ClusteredPart clustered(String shape) {
    var own = played(shape);
    var moments =
        new ClusterMoments(
            byPerformer.size(),
            products(own, ShapeOfPerformer::occurrences),
            products(own, one -> byPerformer.get(one.performerId())),
            byPerformer.values().stream()
                .map(whole -> BigInteger.valueOf(whole).pow(2))
                .reduce(BigInteger.ZERO, BigInteger::add));
    long part = own.stream().mapToLong(ShapeOfPerformer::occurrences).sum();
    return new ClusteredPart(
        RatioSums.of(part, all, 1),
        new TwoWayMoments(moments, moments, moments),
        new Support(byPerformer.size(), byPerformer.size()));
  }

  private List<ShapeOfPerformer> played(String shape) {
    return byShape.getOrDefault(shape, List.of());
  }

  private static BigInteger products(
      List<ShapeOfPerformer> some, ToLongFunction<ShapeOfPerformer> by) {
    return some.stream()
        .map(
            one ->
                BigInteger.valueOf(one.occurrences())
                    .multiply(BigInteger.valueOf(by.applyAsLong(one))))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}

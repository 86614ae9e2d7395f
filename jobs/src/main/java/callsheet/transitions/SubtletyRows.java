package callsheet.transitions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import callsheet.lake.Run;
import callsheet.moments.PublishedMinimum;
import callsheet.moments.Scope;
import callsheet.moments.ScopeMoments;
import callsheet.schema.EmotionArc;
import callsheet.schema.ShiftSubtlety;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.HillNumbers;
import callsheet.statistics.shares.ClusterMoments;
import callsheet.statistics.shares.ClusteredRatio;
import callsheet.statistics.shares.RatioSums;
import callsheet.statistics.shares.Support;
import callsheet.statistics.shares.TwoWayMoments;
import callsheet.statistics.transitions.shifts.ShiftShape;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How subtly the emotions of each scope shift. */
record SubtletyRows(List<EmotionArc> arcs, Run run) {
  private static final List<String> SHAPES =
      Arrays.stream(ShiftShape.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList();

  /** One row per scope and shape, in the order of the scopes. */
  List<ShiftSubtlety> of(List<Scope> scopes, List<ShapeOfPerformer> played) {
    var byScope = played.stream().collect(groupingBy(ShapeOfPerformer::inScope));
    return scopes.stream()
        .flatMap(scope -> ofScope(scope, byScope.getOrDefault(scope, List.of())))
        .toList();
  }

  private Stream<ShiftSubtlety> ofScope(Scope scope, List<ShapeOfPerformer> played) {
    var wholes =
        played.stream()
            .collect(
                groupingBy(
                    ShapeOfPerformer::performerId, summingLong(ShapeOfPerformer::occurrences)));
    return SHAPES.stream()
        .map(
            shape ->
                row(
                    scope,
                    shape,
                    wholes,
                    played.stream().filter(one -> one.shape().equals(shape)).toList()));
  }

  private ShiftSubtlety row(
      Scope scope, String shape, Map<String, Long> wholes, List<ShapeOfPerformer> ofShape) {
    long all = wholes.values().stream().mapToLong(Long::longValue).sum();
    var parts = ofShape.stream().mapToLong(ShapeOfPerformer::occurrences).toArray();
    long part = Arrays.stream(parts).sum();
    var ratio = ratio(RatioSums.of(part, all, 1), wholes, ofShape);
    return new ShiftSubtlety(
        run.asOf(),
        run.runId(),
        scope.kind(),
        scope.name(),
        shape,
        arcs(scope, shape),
        part,
        all,
        all == 0 ? null : Double.valueOf((double) part / all),
        ratio.map(known -> known.interval().lower()).value(),
        ratio.map(known -> known.interval().upper()).value(),
        ratio.reasonName(),
        parts.length,
        HillNumbers.of(parts).order2());
  }

  private long arcs(Scope scope, String shape) {
    return arcs.stream()
        .filter(arc -> scope.equals(new Scope(arc.scopeKind(), arc.scope())))
        .filter(arc -> shape.equals(arc.shape()))
        .count();
  }

  /** Clustered by performer; arcs of one session are mostly of one or two of them. */
  private static Estimate<ClusteredRatio> ratio(
      RatioSums sums, Map<String, Long> wholes, List<ShapeOfPerformer> ofShape) {
    if (wholes.isEmpty()) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var moments =
        new ClusterMoments(
            wholes.size(),
            sum(ofShape.stream().map(one -> product(one.occurrences(), one.occurrences()))),
            sum(
                ofShape.stream()
                    .map(
                        one ->
                            product(
                                one.occurrences(), wholes.getOrDefault(one.performerId(), 0L)))),
            sum(wholes.values().stream().map(whole -> product(whole, whole))));
    var support = new Support(wholes.size(), wholes.size());
    return PublishedMinimum.applied(
        ClusteredRatio.of(sums, new TwoWayMoments(moments, moments, moments), support),
        wholes.size(),
        Math.multiplyExact(sums.whole().longValueExact(), ScopeMoments.UNIT));
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private static BigInteger sum(Stream<BigInteger> some) {
    return some.reduce(BigInteger.ZERO, BigInteger::add);
  }
}

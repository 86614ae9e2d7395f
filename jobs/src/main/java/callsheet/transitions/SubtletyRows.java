package callsheet.transitions;

import static java.util.stream.Collectors.groupingBy;

import callsheet.lake.Run;
import callsheet.moments.Scope;
import callsheet.schema.EmotionArc;
import callsheet.schema.ShiftSubtlety;
import callsheet.statistics.diversity.HillNumbers;
import callsheet.statistics.transitions.shifts.ShiftShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    var shares = new ShapeShares(played);
    return SHAPES.stream().map(shape -> row(scope, shape, shares));
  }

  private ShiftSubtlety row(Scope scope, String shape, ShapeShares shares) {
    long all = shares.all();
    var parts = shares.of(shape);
    long part = Arrays.stream(parts).sum();
    var ratio = shares.ratio(shape);
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
}

package callsheet.transitions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.schema.EmotionArc;
import callsheet.statistics.transitions.arcs.Arc;
import callsheet.statistics.transitions.arcs.ArcSupport;
import callsheet.statistics.transitions.arcs.FirstOrderLift;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The arcs of three emotions within each scope. */
record ArcRows(Taxonomy taxonomy, ArcShapes shapes, Run run) {
  private static final int LENGTH = 3;

  /** One row per scope and arc that occurs, in their orders. */
  List<EmotionArc> of(List<ScopedArc> arcs) {
    return arcs.stream()
        .filter(arc -> arc.length() == LENGTH)
        .collect(groupingBy(ScopedArc::inScope, TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(this::ofScope)
        .toList();
  }

  private Stream<EmotionArc> ofScope(List<ScopedArc> arcs) {
    var byArc = new TreeMap<Arc, ScopedArc>();
    arcs.forEach(arc -> byArc.put(arc(arc), arc));
    var supports = byArc.entrySet().stream().map(e -> support(e.getKey(), e.getValue())).toList();
    var lift = new FirstOrderLift(supports, LENGTH);
    return byArc.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), lift));
  }

  private Arc arc(ScopedArc arc) {
    return Arc.of(
        taxonomy.indexOf(arc.fromEmotion()),
        taxonomy.indexOf(Objects.requireNonNull(arc.viaEmotion())),
        taxonomy.indexOf(arc.toEmotion()));
  }

  private static ArcSupport support(Arc arc, ScopedArc counted) {
    return new ArcSupport(
        arc,
        counted.occurrences(),
        Math.toIntExact(counted.sessions()),
        Math.toIntExact(counted.performers()),
        counted.effectivePerformers());
  }

  private EmotionArc row(Arc arc, ScopedArc counted, FirstOrderLift lift) {
    var places = arc.emotions();
    var shift = shapes.shift(places.get(0), places.get(1), places.get(2)).value();
    return new EmotionArc(
        run.asOf(),
        run.runId(),
        counted.scopeKind(),
        counted.scope(),
        taxonomy.name(places.get(0)),
        taxonomy.name(places.get(1)),
        taxonomy.name(places.get(2)),
        counted.occurrences(),
        counted.sessions(),
        counted.performers(),
        counted.effectivePerformers(),
        Objects.requireNonNull(lift.of(arc).value(), "An arc that occurs has its steps"),
        shift == null ? 0 : shift.net(),
        shift == null ? null : Double.valueOf(shift.largestStep()),
        shift == null ? null : ArcShapes.name(shift));
  }
}

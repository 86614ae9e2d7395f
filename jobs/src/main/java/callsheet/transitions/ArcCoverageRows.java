package callsheet.transitions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import callsheet.lake.Run;
import callsheet.moments.Cell;
import callsheet.moments.Scope;
import callsheet.schema.ArcCoverage;
import callsheet.statistics.Interval;
import callsheet.statistics.diversity.ChaoRichness;
import callsheet.statistics.diversity.FrequencyCounts;
import callsheet.statistics.diversity.SampleCoverage;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many of the arcs that there can be were seen within each scope (METHODS 3.8). */
record ArcCoverageRows(int emotions, Run run) {
  private static final List<Integer> LENGTHS = List.of(2, 3);
  private static final double NEARLY_ALL = 0.95;

  /**
   * One row per scope and length of arcs.
   *
   * @param scopes any relation of each scope
   */
  List<ArcCoverage> of(List<ScopedPairs> scopes, List<ScopedArc> arcs) {
    var byScope = arcs.stream().collect(groupingBy(ScopedArc::inScope));
    var sessions = new TreeMap<Scope, Long>();
    scopes.forEach(pairs -> sessions.put(pairs.scope(), pairs.moments().sessions(Cell.TURN)));
    return sessions.entrySet().stream()
        .flatMap(
            scope ->
                LENGTHS.stream()
                    .map(
                        length ->
                            row(
                                scope.getKey(),
                                length,
                                counts(
                                    scope.getValue(),
                                    length,
                                    byScope.getOrDefault(scope.getKey(), List.of()).stream()))))
        .toList();
  }

  private FrequencyCounts counts(long sessions, int length, Stream<ScopedArc> arcs) {
    var kinds =
        arcs.filter(arc -> arc.length() == length)
            .collect(groupingBy(ScopedArc::sessions, TreeMap::new, counting()));
    long changes = (long) emotions * (emotions - 1);
    return new FrequencyCounts(sessions, kinds, length == 2 ? changes : changes * (emotions - 1));
  }

  private ArcCoverage row(Scope scope, int length, FrequencyCounts counts) {
    var richness = ChaoRichness.of(counts);
    var interval = richness.map(ChaoRichness::interval);
    var coverage = SampleCoverage.of(counts);
    var more = coverage.flatMap(known -> known.unitsUntil(NEARLY_ALL));
    return new ArcCoverage(
        run.asOf(),
        run.runId(),
        scope.kind(),
        scope.name(),
        length,
        counts.units(),
        counts.observed(),
        counts.possible(),
        counts.met(1),
        counts.met(2),
        richness.map(ChaoRichness::kinds).value(),
        interval.map(Interval::lower).value(),
        interval.map(Interval::upper).value(),
        coverage.map(SampleCoverage::now).value(),
        coverage.reasonName(),
        more.value(),
        more.reasonName());
  }
}

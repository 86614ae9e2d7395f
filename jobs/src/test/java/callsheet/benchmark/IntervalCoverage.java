package callsheet.benchmark;

import callsheet.moments.Moments;
import callsheet.moments.Scope;

/** Whether the intervals of a studio hold the truth. */
final class IntervalCoverage {
  private IntervalCoverage() {}

  /** The intervals of all shares and rates that the product would publish. */
  static Hits<IntervalKind, CoverageGroup> of(SimulatedStudio studio) {
    var counts = StudioCounts.of(studio);
    var moments = Moments.of(counts.rows()).in(Scope.CORPUS);
    var hits = new Hits<IntervalKind, CoverageGroup>();
    for (StudioCell cell : StudioCells.ratios()) {
      if (IntervalKind.DEFAULT.of(counts, moments, cell.place()).value() == null) {
        continue;
      }
      double truth = cell.truth(studio.design());
      long base = counts.ratio(cell.place()).whole().longValueExact();
      for (IntervalKind kind : IntervalKind.values()) {
        var interval = kind.of(counts, moments, cell.place()).value();
        for (CoverageGroup group : CoverageGroup.values()) {
          if (interval != null && group.has(cell, base)) {
            hits.count(kind, group, interval.contains(truth));
          }
        }
      }
    }
    return hits;
  }
}

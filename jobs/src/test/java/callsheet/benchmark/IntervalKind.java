package callsheet.benchmark;

import callsheet.moments.ScopeMoments;
import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.shares.ClusteredRatio;
import callsheet.statistics.shares.Support;
import callsheet.statistics.shares.TwoWayMoments;
import callsheet.statistics.shares.Wilson;

/** Ways to an interval of a share or a rate, from the product's own to what people use. */
enum IntervalKind {
  /** What the marts of the product have. */
  DEFAULT("product's default") {
    @Override
    Estimate<Interval> of(StudioCounts counts, ScopeMoments moments, int cell) {
      var cells = StudioCells.all();
      return moments
          .ratio(cells.get(cell), cells.get(StudioCells.base(cell)))
          .map(ClusteredRatio::interval);
    }
  },

  /** METHODS 1.3 as it stands. */
  TWO_WAY("two-way, Korn–Graubard") {
    @Override
    Estimate<Interval> of(StudioCounts counts, ScopeMoments moments, int cell) {
      return ClusteredRatio.kornGraubard(
              counts.ratio(cell), counts.twoWay(cell), counts.support(cell))
          .map(ClusteredRatio::interval);
    }
  },

  /** The same with performers as the only clusters. */
  ONE_WAY("one-way, performers") {
    @Override
    Estimate<Interval> of(StudioCounts counts, ScopeMoments moments, int cell) {
      var performers = counts.ofPerformers(cell);
      long number = counts.support(cell).performers();
      return ClusteredRatio.kornGraubard(
              counts.ratio(cell),
              new TwoWayMoments(performers, performers, performers),
              new Support(number, number))
          .map(ClusteredRatio::interval);
    }
  },

  /** As if no two turns had anything in common. */
  NAIVE("naive Wilson on turns") {
    @Override
    Estimate<Interval> of(StudioCounts counts, ScopeMoments moments, int cell) {
      double size = counts.ratio(cell).whole().doubleValue();
      double ratio = counts.ratio(cell).part().doubleValue() / size;
      return Estimate.of(Wilson.interval(ratio, size));
    }
  };

  private final String title;

  IntervalKind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The interval of the cell as a part of its base, or why there is none. */
  abstract Estimate<Interval> of(StudioCounts counts, ScopeMoments moments, int cell);
}

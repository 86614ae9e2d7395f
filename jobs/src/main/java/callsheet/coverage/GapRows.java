package callsheet.coverage;

import callsheet.lake.Run;
import callsheet.schema.CoverageGap;
import callsheet.statistics.coverage.UncoveredPattern;
import java.util.ArrayList;
import java.util.List;

/** Gaps as rows that can be shown to anybody. */
record GapRows(GapsConfig config, CoverageConfig coverage, AttributeDomain domain, Run run) {
  /** A row for each gap, in their order. */
  List<CoverageGap> of(List<UncoveredPattern<CombinationTally.Amount>> gaps) {
    var rows = new ArrayList<CoverageGap>();
    for (var gap : gaps) {
      rows.add(row(rows.size() + 1, domain.combination(gap.pattern()), gap.amount()));
    }
    return rows;
  }

  private CoverageGap row(int rank, Combination combination, CombinationTally.Amount amount) {
    boolean isHidden =
        combination.stratum().isOfPerformers()
            && amount.performers() > 0
            && amount.performers() < coverage.minGroup();
    var values = combination.values();
    return new CoverageGap(
        run.asOf(),
        run.runId(),
        rank,
        values,
        values.size(),
        isHidden ? null : Double.valueOf(amount.mass() / 1e9),
        isHidden ? null : Long.valueOf(amount.performers()),
        config.minTurns(),
        config.minPerformers(),
        coverage.targets().stream().anyMatch(combination::isOf));
  }
}

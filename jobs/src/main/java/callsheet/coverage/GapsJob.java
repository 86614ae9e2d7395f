package callsheet.coverage;

import static callsheet.schema.Tables.COVERAGE_GAPS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import callsheet.statistics.coverage.UncoveredPatterns;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the combinations of emotion and attributes that the corpus hardly has. */
public record GapsJob(GapsConfig config, CoverageConfig coverage, Taxonomy taxonomy)
    implements Job {
  @Override
  public String name() {
    return "gaps";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(PERFORMER_CELLS, PERFORMERS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(COVERAGE_GAPS);
  }

  @Override
  public void run(Lake lake, Run run) {
    var performers = lake.settled(Shown.rows(lake, Set.of(CellKind.EMOTION)));
    var domain = AttributeDomain.of(lake, config, coverage, taxonomy);
    var gaps =
        UncoveredPatterns.in(
            domain.cardinalities(),
            patterns -> amounts(performers, patterns.stream().map(domain::combination).toList()),
            this::isEnough,
            config.mostNamed(),
            domain.impossible(coverage.impossible()));
    lake.snapshot(COVERAGE_GAPS, run, new GapRows(config, coverage, domain, run).of(gaps));
  }

  private boolean isEnough(CombinationTally.Amount amount) {
    return amount.mass() >= config.minTurns() * 1e9
        && amount.performers() >= config.minPerformers();
  }

  private static List<CombinationTally.Amount> amounts(
      Dataset<Row> performers, List<Combination> combinations) {
    return performers
        .toJavaRDD()
        .aggregate(new CombinationTally(combinations), GapsJob::add, CombinationTally::merge)
        .amounts();
  }

  private static CombinationTally add(CombinationTally tally, Row row) {
    var shown = Shown.of(row);
    return tally.add(shown.declared(), shown.cells());
  }
}

package callsheet.coverage;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.LICENCE_EXPIRY;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static java.util.stream.Collectors.toSet;

import callsheet.corpus.CellKind;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.SideBySide;
import callsheet.schema.Coverage;
import callsheet.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Compares what every performer has shown with what is wanted, now and when consents end. */
public record CoverageJob(CoverageConfig config) implements Job {
  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(PERFORMER_CELLS, PERFORMERS, LABEL_COINCIDENCES);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(COVERAGE, LICENCE_EXPIRY);
  }

  @Override
  public void run(Lake lake, Run run) {
    var tally = tally(lake, run);
    var agreement = agreement(lake);
    var standings = tally.all().standings();
    SideBySide.together(
        List.of(
            () -> lake.snapshot(COVERAGE, run, CoverageRows.of(config, standings, agreement, run)),
            () ->
                lake.snapshot(LICENCE_EXPIRY, run, ExpiryRows.of(config, tally, agreement, run))));
  }

  /** What there is of each target, in their order; writes nothing. */
  public List<Coverage> coverage(Lake lake, Run run) {
    return CoverageRows.of(config, tally(lake, run).all().standings(), agreement(lake), run);
  }

  private ExpiryTally tally(Lake lake, Run run) {
    return Shown.rows(lake, kinds())
        .toJavaRDD()
        .aggregate(new ExpiryTally(config, run.asOf()), CoverageJob::add, ExpiryTally::merge);
  }

  private Agreement agreement(Lake lake) {
    return new Agreement(lake.rows(LABEL_COINCIDENCES), config.minPairableTurns());
  }

  private Set<CellKind> kinds() {
    return Stream.concat(
            Stream.of(CellKind.TURN), config.targets().stream().map(target -> target.cell().kind()))
        .collect(toSet());
  }

  private static ExpiryTally add(ExpiryTally tally, Row row) {
    var shown = Shown.of(row);
    return tally.add(shown.performer(), shown.cells());
  }
}

package callsheet.coverage;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.LICENCE_EXPIRY;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import callsheet.corpus.CellKind;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.SideBySide;
import callsheet.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
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
    var tally =
        byPerformer(lake)
            .toJavaRDD()
            .aggregate(new ExpiryTally(config, run.asOf()), CoverageJob::add, ExpiryTally::merge);
    var agreement = new Agreement(lake.rows(LABEL_COINCIDENCES), config.minPairableTurns());
    var standings = tally.all().standings();
    SideBySide.together(
        List.of(
            () -> lake.snapshot(COVERAGE, run, CoverageRows.of(config, standings, agreement, run)),
            () ->
                lake.snapshot(LICENCE_EXPIRY, run, ExpiryRows.of(config, tally, agreement, run))));
  }

  /**
   * One row a performer: their record, if it has landed, and what they have shown of wanted cells
   * and in all.
   */
  private Dataset<Row> byPerformer(Lake lake) {
    var wanted = config.targets().stream().map(target -> target.cell().kind());
    var kinds =
        Stream.concat(Stream.of(CellKind.TURN), wanted).map(CellKind::label).distinct().toArray();
    var performers =
        lake.read(PERFORMERS).select(col("performer_id"), struct(col("*")).as("performer"));
    return lake.read(PERFORMER_CELLS)
        .where(col("cell_kind").isin(kinds))
        .groupBy("performer_id")
        .agg(collect_list(struct(col("*"))).as("cells"))
        .join(performers, "performer_id", "left");
  }

  private static ExpiryTally add(ExpiryTally tally, Row row) {
    int place = row.fieldIndex("performer");
    var performer = row.isNullAt(place) ? null : PERFORMERS.fromRow(row.getStruct(place));
    List<Row> cells = row.getList(row.fieldIndex("cells"));
    return tally.add(performer, cells.stream().map(PERFORMER_CELLS::fromRow).toList());
  }
}

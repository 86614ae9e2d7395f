package callsheet.coverage;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Compares what every performer has shown with what is wanted. */
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
    return Set.of(COVERAGE);
  }

  @Override
  public void run(Lake lake, Run run) {
    var tally =
        byPerformer(lake)
            .toJavaRDD()
            .aggregate(new CreditTally(config), CoverageJob::add, CreditTally::merge);
    var agreement = new Agreement(lake.rows(LABEL_COINCIDENCES), config.minPairableTurns());
    lake.snapshot(COVERAGE, run, CoverageRows.of(config, tally.standings(), agreement, run));
  }

  /** One row a performer: their record, if it has landed, and the wanted cells they have shown. */
  private Dataset<Row> byPerformer(Lake lake) {
    var kinds = config.targets().stream().map(t -> t.cell().kind().label()).distinct().toArray();
    var performers =
        lake.read(PERFORMERS).select(col("performer_id"), struct(col("*")).as("performer"));
    return lake.read(PERFORMER_CELLS)
        .where(col("cell_kind").isin(kinds))
        .groupBy("performer_id")
        .agg(collect_list(struct(col("*"))).as("cells"))
        .join(performers, "performer_id", "left");
  }

  private static CreditTally add(CreditTally tally, Row row) {
    int performer = row.fieldIndex("performer");
    Map<String, List<String>> declared =
        row.isNullAt(performer)
            ? Map.of()
            : PERFORMERS.fromRow(row.getStruct(performer)).attributes();
    List<Row> cells = row.getList(row.fieldIndex("cells"));
    return tally.add(declared, cells.stream().map(PERFORMER_CELLS::fromRow).toList());
  }
}

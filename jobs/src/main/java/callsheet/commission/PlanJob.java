package callsheet.commission;

import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.recordings.Recordings;
import callsheet.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Plans the sessions that fill most of what is missing within the budget. Where nothing is missing
 * or no brief has a price the plan is empty.
 *
 * @param taxonomy tells which emotions the words of arcs mean
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record PlanJob(CommissionConfig config, Taxonomy taxonomy, @Nullable String consentScope)
    implements Job {
  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        COVERAGE, SCENES, SCENE_YIELDS, PERFORMER_CELLS, PERFORMERS, SESSIONS, TURNS, TURN_LABELS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(COMMISSION_PLAN, PLAN_CERTIFICATE, GAP_PRICES);
  }

  @Override
  public void run(Lake lake, Run run) {
    var goals = Goal.open(Tonight.rows(lake, COVERAGE, run));
    var scenes = lake.rows(SCENES);
    var yields = Tonight.rows(lake, SCENE_YIELDS, run);
    var candidates = Candidates.of(config, goals, shares(lake, goals), scenes, yields);
    var task = new PlanTask(config, goals, candidates);
    var recordings =
        Recordings.of(
            lake, run, consentScope, PastSessions.wanted(goals), PastSessions.MOST_PER_BRIEF);
    var classes = BriefClasses.of(scenes, recordings, taxonomy);
    var plan = NightPlan.of(task, PastSessions.of(task, recordings, classes), run);
    lake.snapshot(COMMISSION_PLAN, run, PlanRows.of(plan, run));
    lake.snapshot(PLAN_CERTIFICATE, run, List.of(Certificates.of(plan, run)));
    lake.snapshot(GAP_PRICES, run, GapPrices.of(plan, taxonomy, run));
  }

  private static GroupShares shares(Lake lake, List<Goal> goals) {
    var nothing = new GroupShares(goals.stream().map(Goal::stratum).toList());
    return turnsOfPerformers(lake).toJavaRDD().aggregate(nothing, PlanJob::add, GroupShares::merge);
  }

  /** One row a performer, language and vendor: all their turns, and the performer's record. */
  private static Dataset<Row> turnsOfPerformers(Lake lake) {
    var performers =
        lake.read(PERFORMERS).select(col("performer_id"), struct(col("*")).as("performer"));
    return lake.read(PERFORMER_CELLS)
        .where(col("cell_kind").equalTo(CellKind.TURN.label()))
        .join(performers, "performer_id", "left");
  }

  private static GroupShares add(GroupShares shares, Row row) {
    int performer = row.fieldIndex("performer");
    Map<String, List<String>> declared =
        row.isNullAt(performer)
            ? Map.of()
            : PERFORMERS.fromRow(row.getStruct(performer)).attributes();
    return shares.add(declared, PERFORMER_CELLS.fromRow(row));
  }
}

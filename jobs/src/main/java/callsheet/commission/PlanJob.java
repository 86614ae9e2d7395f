package callsheet.commission;

import static callsheet.schema.Tables.CASTING;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.RATING_PLAN;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.WithdrawnRows;
import callsheet.recordings.OpenBrief;
import callsheet.recordings.OpenTurns;
import callsheet.recordings.Recordings;
import callsheet.schema.Coverage;
import callsheet.schema.Scene;
import callsheet.schema.SceneCell;
import callsheet.schema.SceneYield;
import callsheet.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Plans the sessions that fill most of what is missing within the budget and the rules for fair
 * work, and suggests who could play them. Where nothing is missing or no brief has a price the plan
 * is empty. The casting names performers, so whoever withdraws goes from all of its nights.
 *
 * @param taxonomy tells which emotions the words of arcs mean
 */
public record PlanJob(CommissionConfig config, Taxonomy taxonomy, CastConsent consent)
    implements Job {
  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        COVERAGE,
        SCENES,
        SCENE_CELLS,
        SCENE_YIELDS,
        PERFORMER_CELLS,
        PERFORMERS,
        SESSIONS,
        TURNS,
        TURN_LABELS,
        WITHDRAWALS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(COMMISSION_PLAN, CASTING, RATING_PLAN, PLAN_CERTIFICATE, GAP_PRICES);
  }

  @Override
  public void run(Lake lake, Run run) {
    var coverage = Tonight.rows(lake, COVERAGE, run);
    var tables = tables(lake, run, coverage, Tonight.rows(lake, SCENE_YIELDS, run));
    WithdrawnRows.deleteById(lake, CASTING, "performer_id");
    lake.snapshot(COMMISSION_PLAN, run, tables.plan());
    lake.snapshot(RATING_PLAN, run, tables.ratings());
    lake.snapshot(CASTING, run, tables.casting());
    lake.snapshot(PLAN_CERTIFICATE, run, List.of(tables.certificate()));
    lake.snapshot(GAP_PRICES, run, tables.gapPrices());
  }

  /** What the configuration says of briefs that nobody has: a night does not stop for it. */
  @Override
  public Optional<String> told(Lake lake, Run run) {
    return config.briefs().unknown(lake.rows(SCENES).stream().map(Scene::sceneId).toList());
  }

  /**
   * The plan for this coverage and these yields; writes nothing.
   *
   * @param coverage what is wanted and missing
   * @param yields what one more session of each brief would bring to each cell that is wanted
   */
  public PlanTables tables(Lake lake, Run run, List<Coverage> coverage, List<SceneYield> yields) {
    var goals = Goal.open(coverage);
    var scenes = lake.rows(SCENES);
    var task = task(lake, run, goals, Candidates.onOffer(config, scenes), yields);
    var recordings =
        Recordings.of(
            lake, run, consent.scope(), PastSessions.wanted(goals), PastSessions.MOST_PER_BRIEF);
    var classes = BriefClasses.of(scenes, recordings, taxonomy);
    var plan = NightPlan.of(task, PastSessions.of(task, recordings, classes), run);
    var relationships = Relationships.of(scenes, emotions(lake));
    return new PlanTables(
        PlanRows.of(plan, run),
        RatingRows.of(plan, run),
        CastingRows.of(plan, run),
        Certificates.of(plan, run),
        GapPrices.of(plan, taxonomy, relationships, run));
  }

  private PlanTask task(
      Lake lake, Run run, List<Goal> goals, List<Scene> onOffer, List<SceneYield> yields) {
    var troupe =
        new CastablePerformers(lake, run, config.work(), consent)
            .troupe(
                goals.stream()
                    .map(goal -> goal.stratum().ofPerformers())
                    .filter(group -> !group.equals(Stratum.ALL))
                    .distinct()
                    .toList(),
                onOffer.stream().flatMap(scene -> Stream.ofNullable(scene.language())).toList(),
                config.mostSeats(onOffer));
    var shares = shares(lake, goals);
    var candidates = Candidates.of(goals, shares, troupe, onOffer, yields);
    var prices = config.rating();
    if (prices == null) {
      return new PlanTask(config, goals, candidates, troupe);
    }
    var costs = RatingCosts.of(prices, emotions(lake));
    var offers =
        RatingOffers.of(prices, goals, shares, lake.rows(SCENES), open(lake, run, goals, prices));
    return new PlanTask(config, goals, candidates.stream().map(costs::of).toList(), troupe, offers);
  }

  private List<OpenBrief> open(Lake lake, Run run, List<Goal> goals, RatingPrices prices) {
    var cells = goals.stream().map(Goal::cell).toList();
    return OpenTurns.of(lake, run, consent.scope(), cells, prices.round());
  }

  private static List<SceneCell> emotions(Lake lake) {
    var kinds = new Object[] {CellKind.TURN.label(), CellKind.EMOTION.label()};
    return lake.records(SCENE_CELLS, lake.read(SCENE_CELLS).where(col("cell_kind").isin(kinds)));
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

package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.planning.Plan;
import callsheet.schema.GapPrice;
import callsheet.schema.Scene;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each gap costs and what a plan leaves of it, as rows. */
final class GapPrices {
  private static final String NO_BRIEF = "no_brief";
  private static final String UNTRIED = "untried";
  private static final String NO_PERFORMERS = "no_performers";
  private static final String NO_PROOF = "no_proof";
  private static final String NOT_LIMITED = "not_limited";

  private final NightPlan plan;
  private final Taxonomy taxonomy;
  private final Map<String, Plan.Credit> credits;

  private GapPrices(NightPlan plan, Taxonomy taxonomy) {
    this.plan = plan;
    this.taxonomy = taxonomy;
    this.credits =
        plan.whole().credits().stream()
            .collect(Collectors.toMap(Plan.Credit::cell, Function.identity()));
  }

  /**
   * A row for each goal, in their order.
   *
   * @param taxonomy tells which emotions the words of arcs mean
   */
  static List<GapPrice> of(NightPlan plan, Taxonomy taxonomy, Run run) {
    var prices = new GapPrices(plan, taxonomy);
    return IntStream.range(0, plan.task().goals().size())
        .mapToObj(goal -> prices.row(goal, run))
        .toList();
  }

  private GapPrice row(int goal, Run run) {
    var of = plan.task().goals().get(goal);
    var cell = of.cell();
    var credit = Objects.requireNonNull(credits.get(PlanTask.name(goal)));
    int briefs = count(candidate -> candidate.expected(goal) > 0);
    int planned =
        count(candidate -> isFor(candidate.scene(), of) && names(candidate.scene(), cell));
    var price = briefs == 0 ? OptionalDouble.empty() : price(goal);
    return new GapPrice(
        run.asOf(),
        run.runId(),
        cell.kind().label(),
        cell.from(),
        cell.to(),
        of.stratum().label(),
        of.deficit(),
        credit.expected(),
        credit.range().lower(),
        credit.range().upper(),
        briefs,
        planned,
        price.isPresent() ? price.getAsDouble() : null,
        plan.task().config().currency(),
        price.isPresent() ? null : reason(goal, briefs, planned));
  }

  private int count(Predicate<Candidate> which) {
    return (int) plan.task().candidates().stream().filter(which).count();
  }

  private OptionalDouble price(int goal) {
    var prices = plan.planned().prices();
    return prices == null ? OptionalDouble.empty() : prices.priceOf(PlanTask.name(goal));
  }

  private String reason(int goal, int briefs, int planned) {
    if (briefs > 0) {
      return plan.planned().prices() == null ? NO_PROOF : NOT_LIMITED;
    }
    var of = plan.task().goals().get(goal);
    boolean isForNobody =
        count(candidate -> isFor(candidate.scene(), of)) > 0
            && count(candidate -> candidate.shares().get(goal) > 0) == 0;
    if (isForNobody) {
      return NO_PERFORMERS;
    }
    return planned == 0 ? NO_BRIEF : UNTRIED;
  }

  private boolean names(Scene brief, Cell cell) {
    return PlannedArc.of(brief.arc(), taxonomy).names(cell);
  }

  private static boolean isFor(Scene brief, Goal goal) {
    return goal.stratum().isServedIn(brief.language());
  }
}

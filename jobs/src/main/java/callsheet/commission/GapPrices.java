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
  static final String NO_BRIEF = "no_brief";
  static final String UNTRIED = "untried";
  static final String NO_PERFORMERS = "no_performers";
  private static final String NO_PROOF = "no_proof";
  private static final String NOT_LIMITED = "not_limited";

  private static final OptionalDouble NO_PRICE = OptionalDouble.empty();

  private final NightPlan plan;
  private final Taxonomy taxonomy;
  private final Relationships relationships;
  private final Map<String, Plan.Credit> credits;

  private GapPrices(NightPlan plan, Taxonomy taxonomy, Relationships relationships) {
    this.plan = plan;
    this.taxonomy = taxonomy;
    this.relationships = relationships;
    this.credits =
        plan.whole().credits().stream()
            .collect(Collectors.toMap(Plan.Credit::cell, Function.identity()));
  }

  /**
   * A row for each goal, in their order.
   *
   * @param taxonomy tells which emotions the words of arcs mean
   * @param relationships tell of which roles briefs have brought which emotions
   */
  static List<GapPrice> of(
      NightPlan plan, Taxonomy taxonomy, Relationships relationships, Run run) {
    var prices = new GapPrices(plan, taxonomy, relationships);
    return IntStream.range(0, plan.task().goals().size())
        .mapToObj(goal -> prices.row(goal, run))
        .toList();
  }

  private GapPrice row(int goal, Run run) {
    var of = plan.task().goals().get(goal);
    var credit = credit(goal);
    int briefs = count(candidate -> candidate.expected(goal) > 0);
    int planned = count(candidate -> isPlannedFor(candidate.scene(), of));
    var price = briefs == 0 ? NO_PRICE : price(goal);
    var reason = price.isPresent() ? null : reason(goal, briefs, planned);
    var wanted = briefs == 0 ? NewBrief.of(of, relationships, reason) : NewBrief.NONE;
    return new GapPrice(
        run.asOf(),
        run.runId(),
        of.cell().kind().label(),
        of.cell().from(),
        of.cell().to(),
        of.stratum().label(),
        of.deficit(),
        credit.expected(),
        credit.range().lower(),
        credit.range().upper(),
        briefs,
        planned,
        price.isPresent() ? price.getAsDouble() : null,
        plan.task().config().currency(),
        reason,
        of.due(plan.task().config().work().rules().days()),
        wanted.language(),
        wanted.cast(),
        wanted.relationship(),
        wanted.advice());
  }

  private Plan.Credit credit(int goal) {
    return Objects.requireNonNull(credits.get(PlanTask.name(goal)));
  }

  private boolean isPlannedFor(Scene brief, Goal goal) {
    return isFor(brief, goal) && names(brief, goal.cell());
  }

  /** Briefs with any such cast. */
  private int count(Predicate<Candidate> which) {
    return (int)
        plan.task().candidates().stream().filter(which).map(Candidate::briefId).distinct().count();
  }

  private OptionalDouble price(int goal) {
    var prices = plan.planned().prices();
    return prices == null
        ? OptionalDouble.empty()
        : plan.task().names(goal).stream()
            .map(prices::priceOf)
            .reduce(GapPrices::together)
            .orElseGet(OptionalDouble::empty);
  }

  /** A turn that fills two gaps is worth what both pay. */
  private static OptionalDouble together(OptionalDouble price, OptionalDouble ofDue) {
    return price.isPresent() ? OptionalDouble.of(price.getAsDouble() + ofDue.orElse(0)) : ofDue;
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
    return PlannedArc.of(brief.arc(), brief.tags(), taxonomy).names(cell);
  }

  private static boolean isFor(Scene brief, Goal goal) {
    return goal.stratum().isServedIn(brief.language());
  }
}

package callsheet.commission;

import callsheet.casting.Casting;
import callsheet.commission.NightPlan.BoundOf;
import callsheet.planning.Contribution;
import callsheet.planning.Plan;
import callsheet.planning.Planner;
import callsheet.planning.Problem;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a draft when the sessions that found no cast or no day are dropped.
 *
 * @param planned the part that does not explore
 * @param whole both parts
 */
record CastDraft(Draft draft, Casting casting, Plan planned, Plan whole) {
  static CastDraft of(Draft draft, Casting casting) {
    if (casting.dropped().isEmpty()) {
      return new CastDraft(draft, casting, draft.planned(), draft.whole());
    }
    var dropped = new HashSet<>(casting.dropped());
    var kept =
        IntStream.range(0, draft.sessions().size())
            .filter(place -> !dropped.contains(place))
            .mapToObj(place -> draft.sessions().get(place).pick())
            .collect(Collectors.groupingBy(pick -> pick, Collectors.summingInt(pick -> 1)));
    return new CastDraft(
        draft,
        casting,
        assessed(draft, draft.planned(), kept),
        assessed(draft, draft.whole(), kept));
  }

  private static Plan assessed(Draft draft, Plan plan, Map<Plan.Pick, Integer> kept) {
    var picks =
        plan.picks().stream()
            .flatMap(pick -> Stream.ofNullable(isRating(draft, pick) ? pick : kept(pick, kept)))
            .toList();
    return Planner.assess(draft.problem(), picks);
  }

  private static boolean isRating(Draft draft, Plan.Pick pick) {
    return draft.task().rating(pick.option()).isPresent();
  }

  private static Plan.@Nullable Pick kept(Plan.Pick pick, Map<Plan.Pick, Integer> kept) {
    var sessions = kept.get(pick);
    return sessions == null ? null : new Plan.Pick(pick.option(), sessions, pick.explores());
  }

  /** Whether it is worth more, and covers no less: work that is lacking costs worth. */
  boolean isBetterThan(CastDraft other) {
    return whole.value() > other.whole.value() && coverage() >= other.coverage();
  }

  private double coverage() {
    return whole.value() + new CastLimits(draft.task()).lacking(whole);
  }

  /**
   * The night's plan.
   *
   * @param proven the plan whose bound and prices hold for it
   * @param rounds how often it was planned
   */
  NightPlan plan(Plan proven, int rounds, BoundOf boundOf) {
    var certified =
        new Plan(
            planned.picks(),
            proven.certificate().of(planned.value()),
            planned.credits(),
            planned.slacks(),
            proven.prices());
    var ranked =
        Contribution.ranked(draft.problem(), whole.picks(), draft.task().byName(Goal::weight))
            .stream()
            .collect(Collectors.partitioningBy(part -> isRating(draft, part.pick())));
    return new NightPlan(
        draft.task(),
        certified,
        whole,
        ranked.get(false),
        ranked.get(true),
        Planner.assess(fresh(draft.problem()), planned.picks()).value(),
        new NightCasting(draft.sessions(), casting),
        rounds,
        boundOf);
  }

  private static Problem fresh(Problem problem) {
    return new Problem(
        problem.options(),
        problem.gaps(),
        problem.limits(),
        problem.floors(),
        problem.outcomes().fresh(NightPlan.FRESH_TIMES));
  }
}

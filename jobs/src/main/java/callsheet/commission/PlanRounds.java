package callsheet.commission;

import callsheet.casting.Call;
import callsheet.casting.Casting;
import callsheet.casting.Shortage;
import callsheet.commission.NightPlan.BoundOf;
import callsheet.lake.Run;
import callsheet.planning.Limit;
import callsheet.planning.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans, casts, and plans again with what casting has taught.
 *
 * <p>First performers who are asked for more than they can play become a limit, until there are
 * enough for every session (Benders 1962). No plan that can be cast breaks such a limit, so the
 * bounds of these programs hold for the night's plan, and the lowest is its own.
 *
 * <p>Then the days are laid. Sessions that find none are dropped; their money is planned again,
 * without asking for more of their kind, and the best of these plans is taken. Those limits are no
 * more than experience, so their programs make plans and prove nothing.
 */
final class PlanRounds {
  /** How often performers who are asked for too often become a limit. */
  private static final int CUTS = 6;

  /** How often the money of dropped sessions is planned again. */
  static final int CALENDARS = 4;

  private final PlanTask task;
  private final Outcomes outcomes;
  private final Run run;
  private final int calendars;
  private final CastLimits castLimits;
  private final List<Limit> cuts = new ArrayList<>();
  private final Map<Call, Long> mostOfKinds = new LinkedHashMap<>();
  private int rounds;

  /**
   * Rounds for one night.
   *
   * @param calendars how often the money of dropped sessions is planned again, at most
   */
  PlanRounds(PlanTask task, Outcomes outcomes, Run run, int calendars) {
    this.task = task;
    this.outcomes = outcomes;
    this.run = run;
    this.calendars = calendars;
    this.castLimits = new CastLimits(task);
  }

  NightPlan plan() {
    var draft = draft();
    var proven = draft.planned();
    var boundOf = BoundOf.FIRST;
    if (!task.troupe().isKnown()) {
      return draft.cast(Casting.NONE).plan(proven, rounds, boundOf);
    }
    var roster = draft.roster();
    while (roster.shortage().isPresent() && cuts.size() < CUTS) {
      add(roster.shortage().get());
      draft = draft();
      if (draft.planned().certificate().bound() < proven.certificate().bound()) {
        proven = draft.planned();
        boundOf = BoundOf.CAST;
      }
      roster = draft.roster();
    }
    var best = best(draft.cast(roster.casting()));
    return best.plan(proven, rounds, boundOf);
  }

  /** The best of a plan and those that spend the money of its dropped sessions otherwise. */
  private CastDraft best(CastDraft first) {
    var best = first;
    var latest = first;
    for (int round = 0; round < calendars && !latest.casting().dropped().isEmpty(); round++) {
      learn(latest);
      var draft = draft();
      var roster = draft.roster();
      roster.shortage().ifPresent(this::add);
      latest = draft.cast(roster.casting());
      best = latest.isBetterThan(best) ? latest : best;
    }
    return best;
  }

  private Draft draft() {
    rounds++;
    var limits = new ArrayList<>(cuts);
    limits.addAll(castLimits.limits(mostOfKinds));
    return Draft.of(task, outcomes, limits, run);
  }

  private void add(Shortage shortage) {
    cuts.add(castLimits.limit(shortage, cuts.size()));
  }

  /** Of kinds of sessions that found no day, so many as have found one. */
  private void learn(CastDraft cast) {
    var calls = cast.draft().calls();
    for (int place : cast.casting().dropped()) {
      var kind = calls.get(place);
      long laid =
          cast.casting().bookings().stream()
              .filter(booking -> CastLimits.isWithin(calls.get(booking.call()), kind))
              .count();
      mostOfKinds.merge(kind, laid, Math::min);
    }
  }
}

package callsheet.commission;

import callsheet.casting.Call;
import callsheet.casting.Ensemble;
import callsheet.casting.Shortage;
import callsheet.planning.Floor;
import callsheet.planning.Limit;
import callsheet.planning.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What fair work and the number of performers allow a plan, as the planner sees it. */
final class CastLimits {
  private final PlanTask task;
  private final List<Ensemble> ensembles;

  CastLimits(PlanTask task) {
    this.task = task;
    this.ensembles = task.troupe().ensembles();
  }

  /** Sessions that the days hold, and those that the performers of each profile can play. */
  List<Limit> limits() {
    var rules = task.config().work().rules();
    var limits = new ArrayList<Limit>();
    if (sessions(task.candidates()) > rules.sessions()) {
      limits.add(limit("days", task.candidates(), rules.sessions()));
    }
    if (task.troupe().isKnown()) {
      var calls = new LinkedHashSet<Call>();
      task.candidates().forEach(candidate -> calls.add(candidate.call()));
      for (var call : calls) {
        long most = rules.sessions(call.performers(ensembles), call.roles());
        var bound = task.candidates().stream().filter(c -> isWithin(c.call(), call)).toList();
        if (sessions(bound) > most) {
          limits.add(limit("cast %06d".formatted(limits.size()), bound, most));
        }
      }
    }
    return limits;
  }

  /** Whether only those who can play the one can play the other, and it has no fewer roles. */
  static boolean isWithin(Call call, Call other) {
    return call.roles() >= other.roles() && other.ensembles().containsAll(call.ensembles());
  }

  private long sessions(List<Candidate> some) {
    return some.stream().mapToLong(c -> task.config().maxSessions(c.scene().sceneId())).sum();
  }

  private static Limit limit(String name, List<Candidate> some, long most) {
    return Limit.sessions(name, some.stream().map(c -> c.option(1)).toList(), most);
  }

  /** What keeps plans from asking those for more than they can play. */
  Limit limit(Shortage shortage, int number) {
    var roles =
        task.candidates().stream()
            .collect(
                Collectors.toMap(
                    Candidate::id, c -> BigDecimal.valueOf(shortage.rolesOf(c.call(), ensembles))));
    return new Limit(
        "shortage %06d".formatted(number), roles, BigDecimal.valueOf(shortage.places()));
  }

  /**
   * What keeps plans from asking again for what found no day: of a kind of session, and of those
   * for which only the same performers can be cast, so many as have found one. Another way to lay
   * the days may hold more, so nothing is proven by it.
   *
   * @param most by kind of session that found no day
   */
  List<Limit> limits(Map<Call, Long> most) {
    var limits = new ArrayList<Limit>();
    most.forEach(
        (kind, sessions) -> {
          var within = task.candidates().stream().filter(c -> isWithin(c.call(), kind)).toList();
          limits.add(limit("calendar %06d".formatted(limits.size()), within, sessions));
        });
    return limits;
  }

  /** What a plan pays for work that it does not offer. */
  double lacking(Plan plan) {
    return floors().stream()
        .mapToDouble(floor -> floor.penalty() * plan.slacks().get(floor.name()).doubleValue())
        .sum();
  }

  /**
   * The least work of active performers: of each kin, and of all together. What one lacks costs as
   * much as the best session alone is worth.
   */
  List<Floor> floors() {
    int least = task.config().work().rules().leastSessions();
    var floors = new ArrayList<Floor>();
    if (least > 0) {
      var active =
          IntStream.range(0, ensembles.size())
              .filter(kin -> ensembles.get(kin).isActive())
              .boxed()
              .toList();
      active.forEach(kin -> floors.add(floor("work %06d".formatted(kin), List.of(kin), least)));
      floors.add(floor("work", active, least));
    }
    return floors;
  }

  private Floor floor(String name, List<Integer> kins, int least) {
    Map<String, BigDecimal> offers =
        task.candidates().stream()
            .collect(Collectors.toMap(Candidate::id, c -> BigDecimal.valueOf(offers(c, kins))));
    long wanted = (long) least * task.troupe().performers(kins);
    return new Floor(name, offers, BigDecimal.valueOf(wanted), bestAlone());
  }

  /** Roles of a session that some kins can fill. */
  private int offers(Candidate candidate, List<Integer> kins) {
    var able = kins.stream().filter(kin -> candidate.cast().kins().contains(kin)).toList();
    return Math.min(candidate.scene().roles(), task.troupe().performers(able));
  }

  private double bestAlone() {
    return task.candidates().stream().mapToDouble(this::alone).max().orElse(0);
  }

  private double alone(Candidate candidate) {
    var goals = task.goals();
    return IntStream.range(0, goals.size())
        .mapToDouble(
            goal ->
                goals.get(goal).worth()
                    * Math.min(goals.get(goal).deficit(), candidate.expected(goal)))
        .sum();
  }
}

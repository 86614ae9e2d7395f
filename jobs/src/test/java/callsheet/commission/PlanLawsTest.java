package callsheet.commission;

import static callsheet.commission.Briefs.NIGHT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.schema.CastRole;
import callsheet.schema.CommissionPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the studio, what the tables propose can be done: the rows alone are looked at. */
class PlanLawsTest {
  private static final double ROUNDING = 1e-9;

  @Property(tries = 150)
  void noPlanBreaksALimitOfMoneyHoursOrSessions(@ForAll long seed) {
    var task = RandomStudio.task(seed);
    var plan = PlanRows.of(plan(task), NIGHT);
    var config = task.config();

    assertThat(plan.stream().map(CommissionPlan::price).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isLessThanOrEqualTo(config.budget());
    int sessions = plan.stream().mapToInt(CommissionPlan::sessions).sum();
    assertThat(sessions).isLessThanOrEqualTo(config.maxSessions());
    plan.stream()
        .collect(groupingBy(CommissionPlan::sceneId, summingInt(CommissionPlan::sessions)))
        .forEach(
            (brief, number) -> {
              int most =
                  config.briefs().maxSessions().getOrDefault(brief, config.maxSessionsPerBrief());
              assertThat(number).isLessThanOrEqualTo(most);
              assertThat(config.briefs().excluded()).doesNotContain(brief);
            });
    var limit = config.hours();
    if (limit != null) {
      double hours = plan.stream().mapToDouble(row -> hours(task, row)).sum();
      assertThat(hours).isLessThanOrEqualTo(limit.doubleValue() + ROUNDING);
    }
  }

  @Property(tries = 150)
  void everySessionHasTheCastThatItsLineAsksFor(@ForAll long seed) {
    var task = RandomStudio.task(seed);
    var plan = plan(task);
    var lines = PlanRows.of(plan, NIGHT);
    var sessions = CastingRows.of(plan, NIGHT).stream().collect(groupingBy(CastRole::session));

    for (var line : lines) {
      var ofLine =
          sessions.values().stream().filter(roles -> roles.get(0).rank() == line.rank()).toList();
      assertThat(ofLine).hasSize(line.sessions());
      var scene = Objects.requireNonNull(RandomStudio.scene(task, line.sceneId()));
      for (var roles : ofLine) {
        var performers = roles.stream().map(CastRole::performerId).toList();
        assertThat(new HashSet<>(performers)).hasSize(scene.roles()).hasSize(performers.size());
        assertThat(roles).allMatch(role -> role.cast().equals(line.cast()));
        assertThat(roles).allMatch(role -> role.sceneId().equals(line.sceneId()));
        performers.forEach(performer -> checkAbility(task, line, performer));
      }
    }
    assertThat(sessions).hasSize(lines.stream().mapToInt(CommissionPlan::sessions).sum());
  }

  @Property(tries = 150)
  void workIsFair(@ForAll long seed) {
    var task = RandomStudio.task(seed);
    var rules = task.config().work().rules();
    var casting = CastingRows.of(plan(task), NIGHT);

    var byPerformer = casting.stream().collect(groupingBy(CastRole::performerId));
    for (var roles : byPerformer.values()) {
      var days = new ArrayList<>(roles.stream().map(CastRole::plannedOn).toList());
      days.sort(LocalDate::compareTo);
      assertThat(days.size()).isLessThanOrEqualTo(rules.sessionsOfPerformer());
      assertThat(days.get(0)).isAfter(NIGHT.asOf());
      assertThat(days.get(days.size() - 1)).isBeforeOrEqualTo(NIGHT.asOf().plusDays(rules.days()));
      for (int next = 1; next < days.size(); next++) {
        assertThat(ChronoUnit.DAYS.between(days.get(next - 1), days.get(next)))
            .isGreaterThan(rules.restDays());
      }
    }
    casting.stream()
        .filter(role -> role.role() == 1)
        .collect(groupingBy(CastRole::plannedOn, summingInt(role -> 1)))
        .values()
        .forEach(sessions -> assertThat(sessions).isLessThanOrEqualTo(rules.sessionsADay()));
  }

  @Property(tries = 150)
  void theCertificateTellsOfThePlanThatIsProposed(@ForAll long seed) {
    var task = RandomStudio.task(seed);
    var plan = plan(task);
    var lines = PlanRows.of(plan, NIGHT);
    var row = Certificates.of(plan, NIGHT);

    assertThat(row.sessions()).isEqualTo(lines.stream().mapToInt(CommissionPlan::sessions).sum());
    assertThat(row.spent()).isLessThanOrEqualTo(row.budget());
    assertThat(row.value()).isGreaterThanOrEqualTo(-ROUNDING);
    assertThat(Objects.requireNonNull(row.upperBound()) + ROUNDING)
        .isGreaterThanOrEqualTo(row.value());
    assertThat(Objects.requireNonNull(row.gapShare())).isBetween(0.0, 1.0);
    assertThat(Objects.requireNonNull(row.freshValue())).isCloseTo(row.value(), within(1e-6));
    double worth = 0;
    for (var line : lines) {
      worth += line.expectedGain();
      assertThat(line.gains()).allMatch(gain -> gain.gain() > 0);
    }
    double deficits =
        task.goals().stream().mapToDouble(goal -> goal.weight() * goal.deficit()).sum();
    assertThat(worth).as("a turn that is due counts once").isLessThanOrEqualTo(deficits + 1e-6);
  }

  @Property(tries = 150)
  void theMoneyOfDroppedSessionsIsPlannedAgainAndNothingIsLostByIt(@ForAll long seed) {
    var task = RandomStudio.task(seed);
    var outcomes = Briefs.means(task);
    var dropping = new PlanRounds(task, outcomes, NIGHT, 0).plan();
    var plan = plan(task);
    int droppedAtFirst = dropping.casting().casting().dropped().size();

    assertThat(plan.whole().value()).isGreaterThanOrEqualTo(dropping.whole().value());
    assertThat(coverage(plan)).isGreaterThanOrEqualTo(coverage(dropping));
    assertThat(plan.rounds() > dropping.rounds()).isEqualTo(droppedAtFirst > 0);
    assertThat(plan.rounds()).isLessThanOrEqualTo(dropping.rounds() + PlanRounds.CALENDARS);
    assertThat(plan(task).whole().picks()).as("the same again").isEqualTo(plan.whole().picks());
  }

  @Property(tries = 100)
  void noPlanThatCanBeCastIsWorthMoreThanTheBound(@ForAll long seed) {
    var task = RandomStudio.task(seed);
    var certificate = plan(task).planned().certificate();
    var chance = new Random(seed);

    for (int attempt = 0; attempt < 10; attempt++) {
      double worth = CastablePlans.worth(task, CastablePlans.any(task, chance));
      assertThat(worth).isLessThanOrEqualTo(certificate.bound() + 1e-6);
    }
  }

  private static double coverage(NightPlan plan) {
    return plan.whole().value() + new CastLimits(plan.task()).lacking(plan.whole());
  }

  private static void checkAbility(PlanTask task, CommissionPlan line, String performer) {
    var kin = RandomStudio.kin(task, performer);
    var language = Objects.requireNonNull(RandomStudio.scene(task, line.sceneId())).language();
    if (language != null) {
      assertThat(kin.languages()).contains(language);
    }
    if (!"(anybody)".equals(line.cast())) {
      var labels = kin.groups().stream().map(group -> task.troupe().groups().get(group).label());
      assertThat(labels).contains(line.cast());
    }
  }

  private static double hours(PlanTask task, CommissionPlan line) {
    var scene = Objects.requireNonNull(RandomStudio.scene(task, line.sceneId()));
    double minutes = Objects.requireNonNull(scene.minutes());
    return line.sessions() * minutes * scene.roles() / 60;
  }

  private static NightPlan plan(PlanTask task) {
    return NightPlan.of(task, Briefs.means(task), NIGHT);
  }
}

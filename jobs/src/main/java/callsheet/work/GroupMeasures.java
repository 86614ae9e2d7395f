package callsheet.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.KaplanMeier.Durations;
import callsheet.statistics.Reason;
import callsheet.statistics.work.DisclosureRule;
import callsheet.statistics.work.HourlyPay;
import callsheet.statistics.work.HoursBasis;
import callsheet.statistics.work.HoursInequality;
import callsheet.statistics.work.PayTerms;
import callsheet.statistics.work.PaymentDelay;
import callsheet.statistics.work.SessionGaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that is told of a group of which anything may be told. */
final class GroupMeasures {
  private static final double MS_PER_MINUTE = 60_000;
  private static final double MINUTES_PER_HOUR = 60;

  private final WorkConfig config;
  private final DisclosureRule rule;
  private final GroupFacts facts;
  private final Map<WorkMeasure, Told> told = new EnumMap<>(WorkMeasure.class);

  private GroupMeasures(WorkConfig config, GroupFacts facts) {
    this.config = config;
    this.rule = config.rule();
    this.facts = facts;
  }

  static Map<WorkMeasure, Told> of(WorkConfig config, GroupFacts facts) {
    var measures = new GroupMeasures(config, facts);
    measures.addHours();
    measures.addPay();
    measures.addDelays();
    measures.addGaps();
    return measures.told;
  }

  private void addHours() {
    var worked =
        facts.sums().stream().mapToLong(WorkSum::workedMs).filter(each -> each > 0).toArray();
    long total = 0;
    for (long each : worked) {
      total = Math.addExact(total, each);
    }
    double hours = rule.rounded(Math.round(total / MS_PER_MINUTE)) / MINUTES_PER_HOUR;
    boolean hasRoster = facts.roster() > 0;
    var gini = HoursInequality.of(worked, Math.max(worked.length, facts.roster()));
    told.put(WorkMeasure.HOURS, Told.number(Estimate.of(hours), rule.rounded(worked.length)));
    told.put(
        WorkMeasure.HOURS_GINI,
        Told.number(
            hasRoster ? gini.ofRoster() : Estimate.undefined(Reason.NOT_IDENTIFIED),
            rule.rounded(facts.roster())));
    told.put(
        WorkMeasure.HOURS_GINI_WORKING, Told.number(gini.ofWorking(), rule.rounded(worked.length)));
  }

  private void addPay() {
    var paid = facts.sums().stream().map(WorkSum::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    var promised = config.promisedHourlyPay();
    var pay =
        HourlyPay.of(
            facts.sums().stream().map(sum -> sum.rated(config.currency())).toList(),
            new PayTerms(
                config.currency(),
                promised == null ? BigDecimal.ZERO : promised,
                HoursBasis.RECORDED_TIME,
                rule.leastPerformers()));
    long n = rule.rounded(pay.performers());
    told.put(WorkMeasure.PAID, Told.money(Estimate.of(rounded(paid)), n));
    told.put(WorkMeasure.HOURLY_PAY_MIN, Told.money(pay.least(), n));
    told.put(WorkMeasure.HOURLY_PAY_P10, Told.money(pay.tenth(), n));
    told.put(WorkMeasure.HOURLY_PAY_MEDIAN, Told.money(pay.median(), n));
    if (promised != null) {
      var below = pay.belowPromise().map(count -> (double) rule.rounded(count));
      told.put(WorkMeasure.PERFORMERS_BELOW_PROMISE, Told.number(below, n));
    }
    told.put(
        WorkMeasure.PERFORMERS_WITHOUT_PAID_HOURS,
        Told.number(
            Estimate.of((double) rule.rounded(pay.withoutHours())),
            rule.rounded(facts.sums().size())));
  }

  private BigDecimal rounded(BigDecimal paid) {
    return BigDecimal.valueOf(
        rule.rounded(paid.setScale(0, RoundingMode.HALF_EVEN).longValueExact()));
  }

  private void addDelays() {
    var delays = facts.waits().delays().durations();
    var delay = PaymentDelay.of(delays);
    var waiting = waiting(delays);
    told.put(WorkMeasure.PAYMENT_DELAY_MEDIAN, Told.wait(delay.map(PaymentDelay::median), waiting));
    told.put(WorkMeasure.PAYMENT_DELAY_P90, Told.wait(delay.map(PaymentDelay::p90), waiting));
  }

  private void addGaps() {
    var waits = facts.waits().gaps().durations();
    var gaps = SessionGaps.of(waits);
    var waiting = waiting(waits);
    told.put(
        WorkMeasure.SESSION_GAP_MEDIAN,
        Told.wait(gaps.flatMap(SessionGaps::medianWeeks), waiting.all(), waiting.open()));
    told.put(
        WorkMeasure.SESSION_GAP_P90,
        Told.wait(gaps.flatMap(SessionGaps::p90Weeks), waiting.all(), waiting.open()));
  }

  private Told.Waiting waiting(List<Durations> durations) {
    return new Told.Waiting(
        rule.rounded(count(durations)),
        rule.rounded(count(durations.stream().filter(Durations::isCensored).toList())));
  }

  private static long count(Collection<Durations> durations) {
    return durations.stream().mapToLong(Durations::count).sum();
  }
}

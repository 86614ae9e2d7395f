package callsheet.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules can measure. The larger the value, the worse; reference.conf explains each. */
enum Measure {
  COVERAGE_FALL(Unit.SHARE, true, false),
  AGREEMENT_FALL(Unit.ALPHA, true, false),
  FEED_SILENT(Unit.DAYS, false, true),
  QUARANTINE_SHARE(Unit.SHARE, true, true),
  PAY_DELAY(Unit.DAYS, false, false),
  DEADLINE_OVERDUE(Unit.DAYS, false, false),
  PLAN_OVERDUE(Unit.SHARE, true, false),
  FORECAST_BIAS(Unit.SHARE, false, false);

  /** Key of the nights that a measure looks back on. */
  static final String DAYS = "days";

  /** Key of the feeds that a measure looks at. */
  static final String FEEDS = "feeds";

  private final Unit unit;
  private final boolean looksBack;
  private final boolean isOfFeeds;

  Measure(Unit unit, boolean looksBack, boolean isOfFeeds) {
    this.unit = unit;
    this.looksBack = looksBack;
    this.isOfFeeds = isOfFeeds;
  }

  /** The measure of a name in settings. */
  static Optional<Measure> named(String label) {
    return Arrays.stream(values()).filter(measure -> measure.label().equals(label)).findFirst();
  }

  /** All names in settings. */
  static List<String> labels() {
    return Arrays.stream(values()).map(Measure::label).toList();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Unit unit() {
    return unit;
  }

  /** Whether it asks for the nights that it looks back on. */
  boolean looksBack() {
    return looksBack;
  }

  /** Whether it asks for feeds. */
  boolean isOfFeeds() {
    return isOfFeeds;
  }

  /** The keys that it asks for beside those of every rule. */
  Stream<String> keys() {
    return Stream.concat(
        looksBack ? Stream.of(DAYS) : Stream.of(), isOfFeeds ? Stream.of(FEEDS) : Stream.of());
  }

  /** What the rule finds in a night: one measurement a subject, at least one. */
  List<Measurement> of(AlertRule rule, NightFacts facts) {
    return switch (this) {
      case COVERAGE_FALL -> CoverageFall.of(rule, facts);
      case AGREEMENT_FALL -> AgreementFall.of(rule, facts);
      case FEED_SILENT -> FeedSilence.of(rule, facts);
      case QUARANTINE_SHARE -> QuarantineShare.of(rule, facts);
      case PAY_DELAY -> PayDelay.of(facts);
      case DEADLINE_OVERDUE -> DeadlineOverdue.of(facts);
      case PLAN_OVERDUE -> PlanOverdue.of(rule, facts);
      case FORECAST_BIAS -> ForecastBias.of(facts);
    };
  }
}

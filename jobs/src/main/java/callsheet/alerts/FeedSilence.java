package callsheet.alerts;

import callsheet.alerts.NightFacts.FeedNight;
import java.time.LocalDate;
import java.util.List;

/** Days since the last night on which records landed by a feed; a file without any is silence. */
final class FeedSilence {
  private FeedSilence() {}

  static List<Measurement> of(AlertRule rule, NightFacts facts) {
    return rule.feeds().stream().map(feed -> of(feed, facts)).toList();
  }

  private static Measurement of(String feed, NightFacts facts) {
    return facts.landed().stream()
        .filter(night -> night.feed().equals(feed) && night.landed() > 0)
        .map(FeedNight::asOf)
        .max(LocalDate::compareTo)
        .map(last -> of(feed, facts.daysSince(last)).on(last))
        .orElseGet(
            () ->
                Measurement.undefined(
                    feed, "NO_DATA", "%s: nothing has landed yet".formatted(feed)));
  }

  private static Measurement of(String feed, int days) {
    var fact =
        days == 0
            ? "%s: landed this night".formatted(feed)
            : "%s: nothing has landed for %s".formatted(feed, Unit.DAYS.words(days));
    return Measurement.of(feed, days, fact);
  }
}

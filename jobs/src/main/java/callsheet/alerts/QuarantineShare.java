package callsheet.alerts;

import callsheet.alerts.NightFacts.FeedNight;
import callsheet.statistics.shares.Wilson;
import java.util.List;

/**
 * Share of the records landed lately by a feed that were refused whole: the lower end of its 95 %
 * interval (Wilson 1927), so that one bad record of three says little.
 */
final class QuarantineShare {
  private QuarantineShare() {}

  static List<Measurement> of(AlertRule rule, NightFacts facts) {
    return rule.feeds().stream().map(feed -> of(rule, feed, facts)).toList();
  }

  private static Measurement of(AlertRule rule, String feed, NightFacts facts) {
    var lately =
        facts.landed().stream()
            .filter(night -> night.feed().equals(feed))
            .filter(night -> facts.daysSince(night.asOf()) < rule.days())
            .toList();
    long landed = lately.stream().mapToLong(FeedNight::landed).sum();
    long refused = lately.stream().mapToLong(FeedNight::quarantined).sum();
    var period = "in the last " + Unit.DAYS.words(rule.days());
    if (landed == 0) {
      return Measurement.undefined(
          feed, "NO_DATA", "%s: nothing has landed %s".formatted(feed, period));
    }
    double size = (double) landed;
    double share = refused / size;
    double surely = Wilson.interval(share, size).lower();
    return Measurement.of(
        feed,
        surely,
        "%s: %d of %d records that landed %s were refused, surely at least %s"
            .formatted(feed, refused, landed, period, Unit.SHARE.words(surely)));
  }
}

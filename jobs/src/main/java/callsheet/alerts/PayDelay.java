package callsheet.alerts;

import callsheet.schema.WorkAndPay;
import java.util.List;

/**
 * Days from a session to its settlement that half of the pay surely takes: the lower 95 % limit of
 * the median in {@code marts.work_and_pay} (Kaplan and Meier), over the corpus.
 */
final class PayDelay {
  private PayDelay() {}

  static List<Measurement> of(NightFacts facts) {
    return List.of(facts.payDelay().map(PayDelay::of).orElseGet(() -> undefined("NO_DATA")));
  }

  private static Measurement of(WorkAndPay row) {
    var median = row.estimate();
    var lower = row.lower();
    if (median == null || lower == null) {
      return undefined(row.reason() == null ? "NO_INTERVAL" : row.reason());
    }
    return Measurement.of(
        Measurement.ALL,
        lower,
        "half of the pay takes at least %s from the session, surely at least %s"
            .formatted(Unit.DAYS.words(median), Unit.DAYS.words(lower)));
  }

  private static Measurement undefined(String reason) {
    return Measurement.undefined(
        Measurement.ALL, reason, "how long performers wait for their pay cannot be told");
  }
}

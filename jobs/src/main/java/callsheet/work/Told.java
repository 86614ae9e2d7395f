package callsheet.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.SurvivalQuantile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is published.
 *
 * @param estimate null for money
 * @param amount null for what is no money
 * @param n what stands behind it; null when it is suppressed
 * @param open what of that still goes on; null for what does not last
 */
record Told(
    @Nullable Double estimate,
    @Nullable BigDecimal amount,
    Limits limits,
    @Nullable Long n,
    @Nullable Long open,
    @Nullable Reason reason) {
  static final Told SUPPRESSED = new Told(null, null, Limits.NONE, null, null, Reason.SUPPRESSED);

  private static final int DECIMALS = 4;

  /** Where a number lies with 95 % confidence; each limit is null where there is none. */
  record Limits(@Nullable Double lower, @Nullable Double upper) {
    static final Limits NONE = new Limits(null, null);
  }

  static Told number(Estimate<Double> estimate, long n) {
    return new Told(estimate.value(), null, Limits.NONE, n, null, estimate.reason());
  }

  static Told money(Estimate<BigDecimal> estimate, long n) {
    var amount = estimate.map(value -> value.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    return new Told(null, amount.value(), Limits.NONE, n, null, amount.reason());
  }

  static Told wait(Estimate<Double> estimate, long n, long open) {
    return new Told(estimate.value(), null, Limits.NONE, n, open, estimate.reason());
  }

  static Told wait(Estimate<SurvivalQuantile> quantile, Waiting waiting) {
    var time = quantile.flatMap(SurvivalQuantile::time);
    var limits =
        quantile.map(known -> new Limits(known.lower().value(), known.upper().value())).value();
    return new Told(
        time.value(),
        null,
        limits == null ? Limits.NONE : limits,
        waiting.all(),
        waiting.open(),
        time.reason());
  }

  /** How many wait, or have waited. */
  record Waiting(long all, long open) {}
}

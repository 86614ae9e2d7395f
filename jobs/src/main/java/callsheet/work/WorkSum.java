package callsheet.work;

import callsheet.statistics.work.PaidWork;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * Work and its pay. Parts add.
 *
 * @param workedMs all of the work
 * @param ratedMs that part whose pay is known, in the currency of the report
 * @param paid what has been settled of that pay
 */
record WorkSum(long workedMs, long ratedMs, BigDecimal paid) implements Serializable {
  static final WorkSum NOTHING = new WorkSum(0, 0, BigDecimal.ZERO);

  private static final long MS_PER_MINUTE = 60_000;

  static WorkSum ofWork(long workedMs, long ratedMs) {
    return new WorkSum(workedMs, ratedMs, BigDecimal.ZERO);
  }

  static WorkSum ofPay(BigDecimal paid) {
    return new WorkSum(0, 0, paid);
  }

  WorkSum plus(WorkSum other) {
    return new WorkSum(
        Math.addExact(workedMs, other.workedMs),
        Math.addExact(ratedMs, other.ratedMs),
        paid.add(other.paid));
  }

  /** Started minutes: whoever worked at all is somebody. */
  long minutes() {
    return (workedMs + MS_PER_MINUTE - 1) / MS_PER_MINUTE;
  }

  /** Started units of the currency. */
  long paidUnits() {
    return paid.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  PaidWork rated(Currency currency) {
    return new PaidWork(currency, paid, ratedMs);
  }
}

package callsheet.ingest;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A payment on its way into a session.
 *
 * @param isStored whether it is in the lake already; it has no outcome then
 */
record Paid(String file, long line, LocalDate arrivedOn, boolean isStored, LatePayment payment) {
  /** By the day of payment; of one day the first to arrive is first. */
  static final Comparator<Paid> OLDEST_FIRST =
      Comparator.comparing((Paid paid) -> paid.payment().paidOn())
          .thenComparing(Paid::arrivedOn)
          .thenComparing(Paid::file)
          .thenComparingLong(Paid::line);
}

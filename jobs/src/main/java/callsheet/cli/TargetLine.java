package callsheet.cli;

import callsheet.coverage.TargetProgress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A target as a line that fits a terminal.
 *
 * @param what an emotion, or two of them
 * @param of whom: the stratum
 * @param asked conditions beside the number
 */
record TargetLine(
    String what,
    String of,
    String target,
    String weight,
    @Nullable String credit,
    @Nullable Long percent,
    @Nullable String status,
    String asked,
    @Nullable LocalDate deadline,
    @Nullable String owner) {
  private static final MathContext DIGITS = new MathContext(4);

  static TargetLine of(TargetProgress target) {
    var credit = target.credit();
    var progress = target.progress();
    return new TargetLine(
        what(target.kind(), target.from(), target.to()),
        target.stratum(),
        plain(target.target()),
        plain(target.weight()),
        credit == null ? null : plain(credit),
        progress == null ? null : (long) Math.floor(100 * progress),
        target.asOf() == null ? "not measured" : target.status(),
        asked(target),
        target.deadline(),
        target.owner());
  }

  /** An emotion, or two of them and their relation where it is not the usual one. */
  static String what(String kind, String from, @Nullable String to) {
    var pair = to == null ? "" : " to " + to;
    boolean isUsual = to == null || kind.equals("self");
    return from + pair + (isUsual ? "" : ", " + kind);
  }

  private static String asked(TargetProgress target) {
    var asked = new ArrayList<String>();
    if (target.minAgreement() != null) {
      asked.add("agreement " + plain(target.minAgreement()));
    }
    if (target.minPerformers() != null) {
      asked.add(plain(target.minPerformers()) + " performers");
    }
    if (target.minSessions() != null) {
      asked.add(target.minSessions() + " sessions");
    }
    return String.join(", ", asked);
  }

  /** Four digits. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}

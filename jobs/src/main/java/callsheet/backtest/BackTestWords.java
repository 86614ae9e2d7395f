package callsheet.backtest;

import callsheet.schema.PolicyResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A back-test as a person at a terminal reads it. */
final class BackTestWords {
  private static final String EMPTY =
      "nothing to replay: no target is set, or no brief that has a price has been recorded and rated";

  private BackTestWords() {}

  static String of(List<PolicyResult> rows) {
    double last = BackTest.STOPS.get(BackTest.STOPS.size() - 1);
    var reached = rows.stream().filter(row -> row.stopShare() == last).toList();
    if (reached.isEmpty()) {
      return EMPTY;
    }
    var first = reached.get(0);
    return reached.stream()
        .sorted((a, b) -> Double.compare(a.price(), b.price()))
        .map(BackTestWords::line)
        .collect(
            Collectors.joining(
                "",
                String.format(
                    Locale.ROOT,
                    "%d recordings of %d briefs, replayed until %.0f %% of what they can cover",
                    first.recordings(),
                    first.briefs(),
                    100 * last),
                ""));
  }

  private static String line(PolicyResult row) {
    var policy =
        String.format(
            Locale.ROOT,
            "%n    %-15s %7.1f sessions %10.0f %s",
            row.policy(),
            row.sessions(),
            row.price(),
            row.currency());
    if (row.policy().equals(Clairvoyant.LABEL)) {
      return policy + hindsight(row);
    }
    return row.savedShare() == null ? policy : policy + saving(row);
  }

  private static String hindsight(PolicyResult row) {
    var bound = row.priceBound();
    return bound == null || bound >= row.price()
        ? "   cheapest in hindsight"
        : String.format(Locale.ROOT, "   cheapest found in hindsight; none below %.0f", bound);
  }

  private static String saving(PolicyResult row) {
    return String.format(
        Locale.ROOT,
        "   callsheet saves %.0f %% (%.0f to %.0f): %s",
        100 * orZero(row.savedShare()),
        100 * orZero(row.savedLower()),
        100 * orZero(row.savedUpper()),
        row.conclusion());
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}

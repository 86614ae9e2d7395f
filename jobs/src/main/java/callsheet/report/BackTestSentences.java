package callsheet.report;

import callsheet.schema.PolicyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test shows, in sentences.
 *
 * @param rows of its last stop
 */
record BackTestSentences(List<PolicyResult> rows) {

  String text() {
    var first = rows.get(0);
    var sentences = new ArrayList<String>();
    sentences.add(
        "%s of %s, replayed until %s of what they can cover is covered%s"
            .formatted(
                Words.counted(first.recordings(), "recording"),
                Words.counted(first.briefs(), "brief"),
                Words.progress(first.stopShare()),
                prices()));
    of(Rules.REFERENCE).ifPresent(row -> sentences.add(judged(row)));
    of(Rules.HINDSIGHT).ifPresent(row -> sentences.add(hindsight(row)));
    return String.join(" ", sentences);
  }

  private Optional<PolicyResult> of(String policy) {
    return rows.stream().filter(row -> row.policy().equals(policy)).findFirst();
  }

  private String prices() {
    var ours = of(Rules.OURS);
    var reference = of(Rules.REFERENCE);
    return ours.isEmpty() || reference.isEmpty()
        ? "."
        : ": Callsheet would have needed %s, any brief at random %s."
            .formatted(money(ours.get()), money(reference.get()));
  }

  private static String judged(PolicyResult row) {
    return switch (String.valueOf(row.conclusion())) {
      case "saves" -> "Callsheet saves %s.".formatted(range(row));
      case "costs" -> "Callsheet saves nothing here: %s.".formatted(range(row));
      case "exhausted" ->
          "That tells nothing for certain (%s): there are too few recordings to choose from, and where most sessions of a brief are used up, all rules must end alike."
              .formatted(range(row));
      case "too_small" ->
          "From so few recordings nothing can be concluded: fewer than three briefs have four of them.";
      default -> "Whether Callsheet saves anything is undecided: %s.".formatted(range(row));
    };
  }

  private static String hindsight(PolicyResult row) {
    var bound = row.priceBound();
    if (bound == null) {
      return "In hindsight %s would have been enough; whether less is not known."
          .formatted(money(row));
    }
    return bound >= row.price()
        ? "In hindsight %s would have been enough, and no less.".formatted(money(row))
        : "In hindsight %s would have been enough, and no less than %s."
            .formatted(money(row), Words.wholeMoney(Math.floor(bound), row.currency()));
  }

  /** {@code 26 % (12 to 37 %)}; empty where nothing is judged. */
  static String saving(PolicyResult row) {
    return row.savedShare() == null || row.savedLower() == null ? "" : "saves " + range(row);
  }

  private static String range(PolicyResult row) {
    return "%s (%s to %s)"
        .formatted(percent(row.savedShare()), percent(row.savedLower()), percent(row.savedUpper()));
  }

  private static String percent(@Nullable Double share) {
    return share == null
        ? Words.UNKNOWN
        : Words.decimal(100 * share, "0").replace('-', '\u2212') + "\u00a0%";
  }

  private static String money(PolicyResult row) {
    return Words.wholeMoney(row.price(), row.currency());
  }
}

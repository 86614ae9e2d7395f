package callsheet.report;

import callsheet.schema.PolicyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    var saving = saving(row);
    return switch (String.valueOf(row.conclusion())) {
      case "saves" -> "Callsheet %s.".formatted(saving);
      case "costs" -> "Callsheet saves nothing here: it %s.".formatted(saving);
      case "exhausted" ->
          "That does not tell them apart (Callsheet %s): there are too few recordings to choose from, and where most sessions of a brief are used up, all rules must end alike."
              .formatted(saving);
      case "too_small" ->
          "From so few recordings nothing can be concluded: fewer than three briefs have four of them.";
      default -> "Which of them costs less is undecided: Callsheet %s.".formatted(saving);
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

  /**
   * {@code saves 26 % (12 to 37)}, or {@code costs 6 % more (-5 to 21)}; empty where nothing is
   * judged.
   */
  static String saving(PolicyResult row) {
    var saved = row.savedShare();
    var lower = row.savedLower();
    var upper = row.savedUpper();
    if (saved == null || lower == null || upper == null) {
      return "";
    }
    return Math.round(100 * saved) >= 0
        ? "saves %s\u00a0%% (%s\u00a0to\u00a0%s)"
            .formatted(whole(saved), whole(lower), whole(upper))
        : "costs %s\u00a0%% more (%s\u00a0to\u00a0%s)"
            .formatted(whole(-saved), whole(-upper), whole(-lower));
  }

  private static String whole(double share) {
    return Long.toString(Math.round(100 * share)).replace('-', '\u2212');
  }

  private static String money(PolicyResult row) {
    return Words.wholeMoney(row.price(), row.currency());
  }
}

package callsheet.cli;

import callsheet.corpus.Stratum;
import callsheet.schema.Coverage;
import callsheet.schema.GapPrice;
import callsheet.schema.PlanCertificate;
import callsheet.schema.RatingPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the answer to a what-if question comes to. */
record WhatIfSentences(WhatIf answer) {
  private static final int MOST_NAMED = 3;

  /** Less of a turn or pair is not worth a word. */
  private static final double NOTHING = 0.05;

  /** A sentence for each target that is not the night's, and one or two for the plan. */
  List<String> all() {
    var changes = answer.changes();
    var sentences = new ArrayList<String>();
    changes.stream()
        .filter(WhatIf.Change::isOfDemand)
        .forEach(change -> sentences.add(target(change)));
    sentences.add(plan(answer.asked().tables().certificate()));
    sentences.addAll(ratings(answer.asked().tables().ratings()));
    sentences.add(difference(changes));
    return sentences;
  }

  private static List<String> ratings(List<RatingPlan> ratings) {
    var sentences = new ArrayList<String>();
    ratings.stream().limit(MOST_NAMED).forEach(row -> sentences.add(row.reason() + "."));
    if (ratings.size() > MOST_NAMED) {
      sentences.add(text("%,d briefs more are rated again.", ratings.size() - MOST_NAMED));
    }
    return sentences;
  }

  private String target(WhatIf.Change change) {
    return "Target %s: %s; the night had %s."
        .formatted(
            name(change.any()),
            change.asked() == null ? "none" : demand(change.asked()) + advice(change.asked()),
            change.night() == null ? "none" : demand(change.night()));
  }

  private static String demand(Coverage row) {
    var weight = row.weight() == 1 ? "" : " (weight %s)".formatted(TargetLine.plain(row.weight()));
    return "%s wanted%s, %s missing"
        .formatted(TargetLine.plain(row.target()), weight, TargetLine.plain(row.deficit()));
  }

  /** What has to be done for a target that no brief can fill. */
  private String advice(Coverage row) {
    return answer.asked().tables().gapPrices().stream()
        .filter(gap -> isOf(gap, row))
        .map(GapPrice::advice)
        .filter(Objects::nonNull)
        .map(advice -> " (no brief can close it: %s)".formatted(advice))
        .findFirst()
        .orElse("");
  }

  private static boolean isOf(GapPrice gap, Coverage row) {
    return gap.cellKind().equals(row.cellKind())
        && gap.fromEmotion().equals(row.fromEmotion())
        && Objects.equals(gap.toEmotion(), row.toEmotion())
        && gap.stratum().equals(row.stratum());
  }

  private static String plan(PlanCertificate plan) {
    return text(
        "This plan spends %s of %s on %,d %s and is expected to fill %s targets (parts of targets, by weight and deadline); %s.",
        money(plan.currency(), plan.spent()),
        money(plan.currency(), plan.budget()),
        plan.sessions(),
        plan.sessions() == 1 ? "session" : "sessions",
        TargetLine.plain(plan.wholeValue()),
        proof(plan));
  }

  private static String proof(PlanCertificate plan) {
    var aside =
        plan.sessionsExploring() == 0
            ? ""
            : ", but for the %s that explores"
                .formatted(money(plan.currency(), plan.spentExploring()));
    if (plan.gapShare() == null) {
      return "how far it is from the best possible is not known (the solvers' native code cannot be loaded)";
    }
    return plan.gapShare() == 0
        ? "it is the best possible" + aside
        : text("it lacks at most %.1f %% of the best possible", 100 * plan.gapShare()) + aside;
  }

  private String difference(List<WhatIf.Change> changes) {
    var now = answer.asked().tables().certificate();
    var before = answer.night().tables().certificate();
    double value = now.wholeValue() - before.wholeValue();
    var other = changes.stream().anyMatch(WhatIf.Change::isOfDemand) ? ", by other targets" : "";
    return "Against the plan of %s: value %s%s, money %s; gains most: %s; loses most: %s."
        .formatted(
            before.asOf(),
            signed(value, TargetLine.plain(Math.abs(value))),
            other,
            signed(
                now.spent().subtract(before.spent()).signum(),
                money(now.currency(), now.spent().subtract(before.spent()).abs())),
            named(changes, change -> change.more() >= NOTHING, 1),
            named(changes, change -> change.more() <= -NOTHING, -1));
  }

  private static String named(
      List<WhatIf.Change> changes, Predicate<WhatIf.Change> which, int sign) {
    var names =
        changes.stream()
            .filter(which)
            .sorted(Comparator.comparingDouble(change -> -sign * change.worth()))
            .limit(MOST_NAMED)
            .map(
                change ->
                    name(change.any())
                        + " "
                        + signed(change.more(), text("%.1f", Math.abs(change.more()))))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nothing" : names;
  }

  private static String name(Coverage row) {
    var what = TargetLine.what(row.cellKind(), row.fromEmotion(), row.toEmotion());
    return row.stratum().equals(Stratum.ALL.label())
        ? what
        : "%s (%s)".formatted(what, row.stratum());
  }

  private static String signed(double sign, String amount) {
    return (sign > 0 ? "+" : sign < 0 ? "−" : "±") + amount;
  }

  private static String money(String currency, BigDecimal amount) {
    return text("%s %,.2f", currency, amount);
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}

package callsheet.report;

import callsheet.schema.GapPrice;
import callsheet.schema.PlanCertificate;
import callsheet.schema.RatingPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How good the plan is, and what none could do.
 *
 * @param certificate of the night; empty where none was made
 * @param gaps of the night, the night's rows
 * @param ratings what is rated again, best first
 */
record PlanProof(
    Optional<PlanCertificate> certificate, List<GapPrice> gaps, List<RatingPlan> ratings) {
  /** A gap that no brief can be expected to close, and what would. */
  record Uncovered(String target, double missing, String advice) {}

  static final PlanProof NONE = new PlanProof(Optional.empty(), List.of());

  /** A page is read, not searched: longer lists are in the table. */
  private static final int RATINGS_SHOWN = 12;

  /** The proof of a plan that rates nothing again. */
  PlanProof(Optional<PlanCertificate> certificate, List<GapPrice> gaps) {
    this(certificate, gaps, List.of());
  }

  /** How far the plan can be from the best one; empty where nothing is planned but to explore. */
  String sentence() {
    return certificate
        .filter(row -> row.sessions() > row.sessionsExploring())
        .map(row -> quality(row) + exploring(row) + ".")
        .orElse("");
  }

  private static String quality(PlanCertificate row) {
    var gap = row.gapShare();
    if (gap == null) {
      return "How far this plan is from the best possible is not proven";
    }
    return row.proof().equals("EXACT")
        ? "This plan is proven to be the best possible"
        : "This plan is within %s of the best possible".formatted(atMost(gap));
  }

  /** The share in percent, never less than it is. */
  private static String atMost(double share) {
    return Words.percent(Math.max(1, Math.ceil(1000 * share)) / 1000);
  }

  private static String exploring(PlanCertificate row) {
    return row.sessionsExploring() == 0
        ? ""
        : ", apart from %s that %s briefs which may be better than they look (%s)"
            .formatted(
                Words.counted(row.sessionsExploring(), "session"),
                row.sessionsExploring() == 1 ? "tries" : "try",
                Words.money(row.spentExploring(), row.currency()));
  }

  /** Whether every session has a cast, and who gets less work than promised. */
  String casting() {
    return certificate.map(PlanProof::casting).orElse("");
  }

  private static String casting(PlanCertificate row) {
    var castable = row.castablePerformers();
    if (castable == null) {
      return "";
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        "Every session has a cast and a day, among %s whose consent covers the days of the plan (marts.casting)."
            .formatted(Words.counted(castable, "performer")));
    int dropped = orNone(row.sessionsDropped());
    if (dropped > 0) {
      sentences.add(
          "%s left out: within the rules for fair work no cast or no day remains for %s."
              .formatted(
                  Words.counted(dropped, "session") + (dropped == 1 ? " is" : " are"),
                  dropped == 1 ? "it" : "them"));
    }
    int few = orNone(row.performersShortOfWork());
    if (few > 0) {
      sentences.add(
          "%s offered less than the least work, by %s in all."
              .formatted(
                  Words.counted(few, "active performer") + (few == 1 ? " is" : " are"),
                  Words.counted(orNone(row.offersLacking()), "session")));
    }
    return String.join(" ", sentences);
  }

  private static int orNone(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** What is cheaper to rate again than to record, in words; empty when nothing is. */
  String rating() {
    if (ratings.isEmpty()) {
      return "";
    }
    var spent = ratings.stream().map(RatingPlan::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    return "Cheaper than recording more: %s of %s rated again, for %s out of the same budget%s."
        .formatted(
            Words.counted(ratings.stream().mapToLong(RatingPlan::turns).sum(), "turn"),
            Words.counted(ratings.size(), "brief"),
            Words.money(spent, ratings.get(0).currency()),
            ratings.size() > RATINGS_SHOWN
                ? "; the first %d briefs are listed, all are in marts.rating_plan"
                    .formatted(RATINGS_SHOWN)
                : "");
  }

  /** Why, brief by brief. */
  List<String> ratingReasons() {
    return ratings.stream().limit(RATINGS_SHOWN).map(RatingPlan::reason).toList();
  }

  /** The gaps that no brief can be expected to close, and what would. */
  List<Uncovered> uncovered() {
    return gaps.stream()
        .filter(gap -> gap.briefs() == 0)
        .map(gap -> new Uncovered(name(gap), gap.deficit(), advice(gap)))
        .toList();
  }

  static String name(GapPrice gap) {
    var cell = Targets.cell(gap.cellKind(), gap.fromEmotion(), gap.toEmotion());
    return Targets.name(cell, gap.stratum());
  }

  /** What would close a gap. */
  static String advice(GapPrice gap) {
    var advice = gap.advice();
    return advice == null ? adviceOfOldNight(gap) : advice;
  }

  /** What nights said before they told which brief to write. */
  private static String adviceOfOldNight(GapPrice gap) {
    return switch (String.valueOf(gap.reason())) {
      case "untried" ->
          "Record a brief that has it in its arc (%s): no session has brought it so far."
              .formatted(Words.counted(gap.plannedBriefs(), "brief"));
      case "no_performers" ->
          "Cast performers of this group: nobody of them has turns so far that count.";
      default -> "Write a brief whose arc %s.".formatted(arc(gap));
    };
  }

  private static String arc(GapPrice gap) {
    var to = gap.toEmotion();
    return to == null
        ? "has " + gap.fromEmotion()
        : "goes from %s to %s".formatted(gap.fromEmotion(), to);
  }
}

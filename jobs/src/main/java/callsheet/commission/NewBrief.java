package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * What would close a gap that no brief can be expected to close.
 *
 * @param language that the brief must have; null when any
 * @param cast of whom
 * @param relationship of the roles, null when nothing is known of any
 * @param advice all that in a sentence
 */
record NewBrief(
    @Nullable String language,
    @Nullable String cast,
    @Nullable String relationship,
    @Nullable String advice) {
  /** There are briefs. */
  static final NewBrief NONE = new NewBrief(null, null, null, null);

  /**
   * What closes the gap of a goal.
   *
   * @param reason why no brief does
   */
  static NewBrief of(Goal goal, Relationships relationships, @Nullable String reason) {
    var group = goal.stratum().ofPerformers();
    var language = goal.stratum().language();
    var relationship = relationships.best(goal.cell()).orElse(null);
    return new NewBrief(
        language,
        new CastProfile(group, Collections.emptySortedSet()).label(),
        relationship,
        advice(goal, relationship, String.valueOf(reason)));
  }

  private static String advice(Goal goal, @Nullable String relationship, String reason) {
    return switch (reason) {
      case GapPrices.UNTRIED ->
          "Record a brief that has it in its arc%s: no session has brought it so far."
              .formatted(cast(goal));
      case GapPrices.NO_PERFORMERS ->
          "Find performers of this group (%s): nobody of them has turns so far that count, and too few can be cast."
              .formatted(Reason.words(goal.stratum().ofPerformers()));
      default ->
          "Write a brief %s%s%s%s."
              .formatted(
                  arc(goal.cell()),
                  goal.stratum().language() == null ? "" : ", in " + goal.stratum().language(),
                  cast(goal),
                  relationship == null
                      ? ""
                      : "; its roles could be %s, whose sessions bring most of %s"
                          .formatted(relationship, goal.cell().to() == null ? "it" : "both"));
    };
  }

  private static String arc(Cell cell) {
    return switch (cell.kind()) {
      case SELF -> "whose arc goes from %s to %s".formatted(cell.from(), cell.to());
      case PARTNER -> "in which one role answers %s with %s".formatted(cell.from(), cell.to());
      case ADJACENT -> "that goes from %s to %s turn by turn".formatted(cell.from(), cell.to());
      default -> "whose arc has " + cell.from();
    };
  }

  private static String cast(Goal goal) {
    var group = goal.stratum().ofPerformers();
    return group.equals(Stratum.ALL) ? "" : ", cast with performers of " + Reason.words(group);
  }
}

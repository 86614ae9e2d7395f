package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.schema.Coverage;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A target, and what is missing of it.
 *
 * @param target credited turns or pairs wanted
 * @param deficit those that are missing
 * @param performerCap largest part of the target that one performer can fill
 * @param daysLeft from the night to the day by which it is wanted; null when there is none
 */
record Goal(
    Cell cell,
    Stratum stratum,
    double target,
    double weight,
    double deficit,
    double performerCap,
    @Nullable Long daysLeft) {
  private static final Comparator<Goal> BY_NAME =
      Comparator.comparing(Goal::cell).thenComparing(goal -> goal.stratum().label());

  /** Every target, in an order that does not depend on the rows'. */
  static Stream<Goal> all(Collection<Coverage> coverage) {
    return coverage.stream().map(Goal::of).sorted(BY_NAME);
  }

  /** The targets that a plan can do something for. */
  static List<Goal> open(Collection<Coverage> coverage) {
    return all(coverage).filter(goal -> goal.deficit > 0 && goal.weight > 0).toList();
  }

  /** What one credited turn or pair is worth: its part of the target, by weight. */
  double worth() {
    return weight / target;
  }

  /** Turns or pairs of one performer that can be credited. */
  double mostOfPerformer() {
    return performerCap * target;
  }

  /**
   * What has to be filled in some days so that all is by the deadline, if every day brings the
   * same; all that is missing when the deadline is nearer. 0 without a deadline.
   */
  double due(int days) {
    if (daysLeft == null) {
      return 0;
    }
    return daysLeft <= days ? deficit : deficit * days / daysLeft;
  }

  private static @Nullable Long daysLeft(Coverage row) {
    var deadline = row.deadline();
    return deadline == null ? null : Long.valueOf(ChronoUnit.DAYS.between(row.asOf(), deadline));
  }

  private static Goal of(Coverage row) {
    return new Goal(
        Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion()),
        Stratum.labelled(row.stratum()),
        row.target(),
        row.weight(),
        row.deficit(),
        row.performerCap() == null ? 1 : row.performerCap(),
        daysLeft(row));
  }
}

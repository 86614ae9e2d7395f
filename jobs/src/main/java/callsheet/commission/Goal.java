package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.schema.Coverage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A target, and what is missing of it.
 *
 * @param target credited turns or pairs wanted
 * @param deficit those that are missing
 * @param performerCap largest part of the target that one performer can fill
 */
record Goal(
    Cell cell, Stratum stratum, double target, double weight, double deficit, double performerCap) {
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

  private static Goal of(Coverage row) {
    return new Goal(
        Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion()),
        Stratum.labelled(row.stratum()),
        row.target(),
        row.weight(),
        row.deficit(),
        row.performerCap() == null ? 1 : row.performerCap());
  }
}

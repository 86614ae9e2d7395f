package callsheet.counting;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Where each cell stands in an array: the kinds of turns, the emotions, the ordered pairs of each
 * relation, and last, for every relation, the pairs from one emotion whatever follows.
 */
final class CellIndex {
  static final int TURN = 0;
  static final int UNLABELLED = 1;
  static final int LOW_CONFIDENCE = 2;
  private static final CellKind[] TURNS = {
    CellKind.TURN, CellKind.UNLABELLED, CellKind.LOW_CONFIDENCE
  };

  private final Taxonomy taxonomy;
  private final int emotions;
  private final int[] bases;

  CellIndex(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.emotions = taxonomy.size();
    this.bases = new int[cells()];
    for (int cell = 0; cell < bases.length; cell++) {
      bases[cell] = base(cell);
    }
  }

  /** The number of emotions. */
  int emotions() {
    return emotions;
  }

  String name(int emotion) {
    return taxonomy.name(emotion);
  }

  /** The cell of an emotion. */
  int emotion(int emotion) {
    return TURNS.length + emotion;
  }

  /** The first pair of a relation; the pair (from, to) follows at from times emotions plus to. */
  int pairs(CellKind relation) {
    return turnCells() + CellKind.RELATIONS.indexOf(relation) * emotions * emotions;
  }

  /** How many cells count turns: they come first. */
  int turnCells() {
    return TURNS.length + emotions;
  }

  /** How many cells count turns or pairs: they come before the sums of pairs. */
  int countedCells() {
    return turnCells() + CellKind.RELATIONS.size() * emotions * emotions;
  }

  int cells() {
    return countedCells() + CellKind.RELATIONS.size() * emotions;
  }

  /** For every cell the one whose mass it is a share of. */
  int[] bases() {
    return bases;
  }

  private int base(int cell) {
    if (cell < turnCells()) {
      return cell < TURNS.length ? cell : TURN;
    }
    return cell < countedCells() ? countedCells() + (cell - turnCells()) / emotions : cell;
  }

  boolean isPair(int cell) {
    return cell >= turnCells() && cell < countedCells();
  }

  CellKind kind(int cell) {
    if (cell < turnCells()) {
      return cell < TURNS.length ? TURNS[cell] : CellKind.EMOTION;
    }
    return CellKind.RELATIONS.get((bases[cell] - countedCells()) / emotions);
  }

  /** The emotion, or the emotion before a transition. */
  @Nullable String from(int cell) {
    if (cell < turnCells()) {
      return cell < TURNS.length ? null : taxonomy.name(cell - TURNS.length);
    }
    return taxonomy.name((bases[cell] - countedCells()) % emotions);
  }

  /** The emotion after a transition. */
  @Nullable String to(int cell) {
    return isPair(cell) ? taxonomy.name((cell - turnCells()) % emotions) : null;
  }
}

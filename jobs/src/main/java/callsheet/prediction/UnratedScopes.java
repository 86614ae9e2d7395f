package callsheet.prediction;

import callsheet.corpus.CellKind;
import callsheet.moments.Cell;
import callsheet.moments.Moments;
import callsheet.moments.Scope;
import callsheet.moments.ScopeMoments;
import java.util.List;

/**
 * What is rated and what is not, in the corpus and its languages.
 *
 * @param minTurns unrated turns of a scope below which nothing is said of it
 */
record UnratedScopes(Moments moments, int minTurns) {
  /** Performers below which nothing is said of a scope (METHODS 0.11). */
  static final int FEWEST_PERFORMERS = 5;

  private static final Cell UNRATED = Cell.of(CellKind.UNLABELLED);

  /** The corpus, and the languages that have unrated turns. */
  List<Scope> scopes() {
    return moments.scopes().stream()
        .filter(scope -> scope.equals(Scope.CORPUS) || unrated(scope) > 0)
        .toList();
  }

  long unrated(Scope scope) {
    return moments.in(scope).mass(UNRATED) / ScopeMoments.UNIT;
  }

  /** Rated, usable turns. */
  long rated(Scope scope) {
    return moments.in(scope).mass(Cell.TURN) / ScopeMoments.UNIT;
  }

  /** Rated turns of an emotion, by label mass. */
  double rated(Scope scope, String emotion) {
    return (double) moments.in(scope).mass(Cell.emotion(emotion)) / ScopeMoments.UNIT;
  }

  boolean isRated() {
    return unrated(Scope.CORPUS) == 0;
  }

  boolean isEnough() {
    return isEnough(Scope.CORPUS);
  }

  /** Whether so much is unrated, of so many performers, that something may be said of it. */
  boolean isEnough(Scope scope) {
    return unrated(scope) >= minTurns && moments.in(scope).performers(UNRATED) >= FEWEST_PERFORMERS;
  }
}

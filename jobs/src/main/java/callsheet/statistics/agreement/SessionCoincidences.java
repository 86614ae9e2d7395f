package callsheet.statistics.agreement;

import java.util.Arrays;

/**
 * The coincidences of one session, turn by turn: an annotation that names several labels gives each
 * a part (METHODS 4.2). Sessions are added up by {@link CoincidenceReplicates}.
 */
public final class SessionCoincidences {
  private final int categories;
  private final double[] cells;
  private final double[] given;

  public SessionCoincidences(int categories) {
    this.categories = categories;
    this.cells = new double[categories * categories];
    this.given = new double[categories];
  }

  /** Starts another session. */
  public void clear() {
    Arrays.fill(cells, 0);
  }

  /** Adds a turn, whose votes stand together by annotator; one annotation alone meets no other. */
  public void add(TurnVotes votes) {
    int annotations = annotations(votes);
    if (annotations < 2) {
      return;
    }
    Arrays.fill(given, 0);
    for (int vote = 0; vote < votes.size(); vote++) {
      given[votes.label(vote)] += votes.weight(vote);
    }
    double share = 1.0 / (annotations - 1);
    for (int label = 0; label < categories; label++) {
      for (int other = 0; given[label] > 0 && other < categories; other++) {
        cells[label * categories + other] += given[label] * given[other] * share;
      }
    }
    takeOwn(votes, share);
  }

  /** An annotation does not meet itself. */
  private void takeOwn(TurnVotes votes, double share) {
    for (int vote = 0; vote < votes.size(); vote++) {
      for (int other = 0; other < votes.size(); other++) {
        if (votes.annotator(vote) == votes.annotator(other)) {
          cells[votes.label(vote) * categories + votes.label(other)] -=
              votes.weight(vote) * votes.weight(other) * share;
        }
      }
    }
  }

  private static int annotations(TurnVotes votes) {
    int annotations = 1;
    for (int vote = 1; vote < votes.size(); vote++) {
      annotations += votes.annotator(vote) == votes.annotator(vote - 1) ? 0 : 1;
    }
    return annotations;
  }

  /** How often two labels met, row by row. */
  double[] cells() {
    return cells;
  }
}

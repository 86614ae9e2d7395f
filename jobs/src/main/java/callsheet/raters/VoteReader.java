package callsheet.raters;

import callsheet.corpus.SoftVotes;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineCursor;
import callsheet.statistics.agreement.TurnVotes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the votes on the turns of timelines as the statistics know them: an annotation that names m
 * emotions is m votes of 1/m, in the taxonomy's order (METHODS 0.5). Words outside the taxonomy do
 * not vote.
 */
public final class VoteReader {
  private final SoftVotes votes;
  private int[] annotators = new int[16];
  private int[] labels = new int[16];
  private double[] weights = new double[16];

  public VoteReader(Taxonomy taxonomy) {
    this.votes = new SoftVotes(taxonomy);
  }

  /** Looks up the words of the timeline that the cursor has opened. */
  public void open(TimelineCursor cursor) {
    votes.open(cursor);
  }

  /**
   * The votes on the cursor's turn; null when nobody voted.
   *
   * @param numbers of the session's annotators, in the order of its list
   */
  public @Nullable TurnVotes votes(TimelineCursor cursor, int[] numbers) {
    int size = 0;
    for (int vote = 0; vote < cursor.voteCount(); vote++) {
      int named = votes.emotionsNamed(cursor, vote);
      require(size + named);
      for (int place = 0; place < named; place++) {
        annotators[size] = numbers[cursor.annotator(vote)];
        labels[size] = votes.named(place);
        weights[size++] = 1.0 / named;
      }
    }
    return size == 0
        ? null
        : TurnVotes.of(
            Arrays.copyOf(annotators, size),
            Arrays.copyOf(labels, size),
            Arrays.copyOf(weights, size));
  }

  private void require(int size) {
    if (size > labels.length) {
      annotators = Arrays.copyOf(annotators, 2 * size);
      labels = Arrays.copyOf(labels, 2 * size);
      weights = Arrays.copyOf(weights, 2 * size);
    }
  }
}

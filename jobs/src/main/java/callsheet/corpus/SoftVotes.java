package callsheet.corpus;

import java.util.Arrays;

/**
 * Makes labels by soft vote: every annotation has one vote, one that names m emotions gives each
 * 1/m of it (METHODS 0.5). Votes are integers and shares are rounded by largest remainder, so
 * neither the order of votes nor a machine changes a label. Words outside the taxonomy do not vote.
 */
public final class SoftVotes {
  /** Emotions that one annotation may name. */
  public static final int MOST_EMOTIONS_NAMED = 16;

  /** Annotations that one turn may have: beyond, the integers below would overflow. */
  public static final int MOST_ANNOTATIONS = 1_000;

  /** A whole vote: divisible by every number up to {@link #MOST_EMOTIONS_NAMED}. */
  private static final long VOTE = 720_720;

  private final Taxonomy taxonomy;
  private final long[] weights;
  private final long[] remainders;
  private final int[] named = new int[MOST_EMOTIONS_NAMED];
  private int[] emotionOfWord = {};
  private int votes;

  public SoftVotes(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.weights = new long[taxonomy.size()];
    this.remainders = new long[taxonomy.size()];
  }

  /** Looks up the words of the timeline that the cursor has opened. */
  public void open(TimelineCursor cursor) {
    var words = cursor.words();
    emotionOfWord = new int[words.length];
    Arrays.setAll(emotionOfWord, word -> taxonomy.indexOf(words[word]));
  }

  /** Puts the label of the cursor's turn into {@code label}. */
  public void label(TimelineCursor cursor, LabelMass label) {
    Arrays.fill(weights, 0);
    votes = 0;
    for (int vote = 0; vote < cursor.voteCount(); vote++) {
      int size = emotionsOf(cursor, vote);
      for (int place = 0; place < size; place++) {
        weights[named[place]] += VOTE / size;
      }
      votes += size > 0 ? 1 : 0;
    }
    share(label);
  }

  /** How many annotations voted on the turn labelled last. */
  public int votes() {
    return votes;
  }

  /**
   * Puts the label that one vote alone would make into {@code label}; it is unlabelled when none of
   * the vote's words is in the taxonomy.
   */
  public void labelOfVote(TimelineCursor cursor, int vote, LabelMass label) {
    Arrays.fill(weights, 0);
    int size = emotionsOf(cursor, vote);
    for (int place = 0; place < size; place++) {
      weights[named[place]] = VOTE / size;
    }
    votes = size > 0 ? 1 : 0;
    share(label);
  }

  /** The vote's distinct emotions of this taxonomy, into {@link #named}; answers how many. */
  private int emotionsOf(TimelineCursor cursor, int vote) {
    int size = 0;
    for (int place = cursor.voteStart(vote); place < cursor.voteEnd(vote); place++) {
      int emotion = emotionOfWord[cursor.votedWord(place)];
      if (emotion != Taxonomy.UNKNOWN && !isNamed(emotion, size)) {
        named[size++] = emotion;
      }
    }
    return size;
  }

  private boolean isNamed(int emotion, int size) {
    for (int place = 0; place < size; place++) {
      if (named[place] == emotion) {
        return true;
      }
    }
    return false;
  }

  /**
   * Divides one turn by the weights: floors first, then the missing units to the largest
   * remainders.
   */
  private void share(LabelMass label) {
    label.clear();
    if (votes == 0) {
      return;
    }
    long all = VOTE * votes;
    long missing = LabelMass.UNIT;
    for (int emotion = 0; emotion < weights.length; emotion++) {
      if (weights[emotion] > 0) {
        long scaled = weights[emotion] * LabelMass.UNIT;
        remainders[label.size()] = scaled % all;
        label.add(emotion, scaled / all);
        missing -= scaled / all;
      }
    }
    for (; missing > 0; missing--) {
      label.increment(takeLargestRemainder(label.size()));
    }
  }

  private int takeLargestRemainder(int size) {
    int largest = 0;
    for (int place = 1; place < size; place++) {
      if (remainders[place] > remainders[largest]) {
        largest = place;
      }
    }
    remainders[largest] = -1;
    return largest;
  }
}

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

  private final WordEmotions words;
  private final long[] weights;
  private final long[] remainders;

  /** The emotions with a weight, in the taxonomy's order. */
  private final int[] voted;

  private int votedSize;
  private final int[] named = new int[MOST_EMOTIONS_NAMED];
  private int[] emotionOfWord = new int[16];
  private int votes;
  private boolean isEachVoteSingle;

  public SoftVotes(Taxonomy taxonomy) {
    this.words = new WordEmotions(taxonomy);
    this.weights = new long[taxonomy.size()];
    this.remainders = new long[taxonomy.size()];
    this.voted = new int[taxonomy.size()];
  }

  /** Looks up the words of the timeline that the cursor has opened. */
  public void open(TimelineCursor cursor) {
    if (cursor.wordCount() > emotionOfWord.length) {
      emotionOfWord = new int[2 * cursor.wordCount()];
    }
    for (int word = 0; word < cursor.wordCount(); word++) {
      emotionOfWord[word] = cursor.emotion(word, words);
    }
  }

  /** Puts the label of the cursor's turn into {@code label}. */
  public void label(TimelineCursor cursor, LabelMass label) {
    clear();
    for (int vote = 0; vote < cursor.voteCount(); vote++) {
      give(emotionsOf(cursor, vote));
    }
    share(label);
  }

  /**
   * Puts the label that one vote alone would make into {@code label}; it is unlabelled when none of
   * the vote's words is in the taxonomy.
   */
  public void labelOfVote(TimelineCursor cursor, int vote, LabelMass label) {
    clear();
    give(emotionsOf(cursor, vote));
    share(label);
  }

  /**
   * How many distinct emotions of the taxonomy the vote is for; {@link #named} tells which, in the
   * taxonomy's order.
   */
  public int emotionsNamed(TimelineCursor cursor, int vote) {
    int size = emotionsOf(cursor, vote);
    Arrays.sort(named, 0, size);
    return size;
  }

  /** One of the emotions that {@link #emotionsNamed} found last. */
  public int named(int place) {
    return named[place];
  }

  /** How many annotations voted on the turn labelled last. */
  public int votes() {
    return votes;
  }

  /** Whether every vote on the turn labelled last was for one emotion. */
  public boolean isEachVoteSingle() {
    return isEachVoteSingle;
  }

  /** How many whole votes the emotion got on the turn labelled last. */
  public long votesFor(int emotion) {
    return weights[emotion] / VOTE;
  }

  private void clear() {
    for (int place = 0; place < votedSize; place++) {
      weights[voted[place]] = 0;
    }
    votedSize = 0;
    votes = 0;
    isEachVoteSingle = true;
  }

  /** One vote, divided over the first of {@link #named}. */
  private void give(int size) {
    if (size == 0) {
      return;
    }
    votes++;
    isEachVoteSingle &= size == 1;
    long weight = size == 1 ? VOTE : VOTE / size;
    for (int place = 0; place < size; place++) {
      if (weights[named[place]] == 0) {
        insert(named[place]);
      }
      weights[named[place]] += weight;
    }
  }

  private void insert(int emotion) {
    int place = votedSize++;
    for (; place > 0 && voted[place - 1] > emotion; place--) {
      voted[place] = voted[place - 1];
    }
    voted[place] = emotion;
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
    if (votedSize == 1) {
      label.add(voted[0], LabelMass.UNIT);
      return;
    }
    long all = VOTE * votes;
    long missing = votedSize == 0 ? 0 : LabelMass.UNIT;
    for (int place = 0; place < votedSize; place++) {
      long scaled = weights[voted[place]] * LabelMass.UNIT;
      long share = scaled / all;
      remainders[place] = scaled - share * all;
      label.add(voted[place], share);
      missing -= share;
    }
    for (; missing > 0; missing--) {
      label.increment(takeLargestRemainder(votedSize));
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

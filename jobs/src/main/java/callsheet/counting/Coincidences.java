package callsheet.counting;

import callsheet.corpus.LabelMass;
import callsheet.corpus.SoftVotes;
import callsheet.corpus.TimelineCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts which emotions two annotators of one turn named (METHODS 4.2): every ordered pair of
 * different annotations is one unit.
 */
final class Coincidences {
  /** Sums of turns with fewer votes are found without a look into the store. */
  private static final int MOST_KEPT = 16;

  private final int emotions;
  private final SoftVotes votes;
  private final PairMasses pair;
  private final List<LabelMass> labels = new ArrayList<>();
  private final @Nullable CellSums[] sumsByVotes = new @Nullable CellSums[MOST_KEPT];
  private String language = "";
  private CountStore store = new CountStore();

  Coincidences(int emotions, SoftVotes votes) {
    this.emotions = emotions;
    this.votes = votes;
    this.pair = new PairMasses(emotions);
  }

  /** Starts a session of that language. */
  void open(String sessionLanguage, CountStore sums) {
    language = sessionLanguage;
    store = sums;
    Arrays.fill(sumsByVotes, null);
  }

  /**
   * Adds the turn that was voted on last, when two annotations or more did.
   *
   * @param label by soft vote
   */
  void add(TimelineCursor turn, LabelMass label) {
    if (votes.votes() < 2) {
      return;
    }
    var sums = sums(votes.votes());
    if (votes.isEachVoteSingle()) {
      addSingleVotes(label, sums);
    } else {
      label(turn);
      for (int vote = 0; vote < turn.voteCount(); vote++) {
        addPairsOf(vote, turn.voteCount(), sums);
      }
    }
  }

  private CellSums sums(int count) {
    var kept = count < MOST_KEPT ? sumsByVotes[count] : null;
    if (kept != null) {
      return kept;
    }
    var key = new CountKey(Family.COINCIDENCES, language, Integer.toString(count), "");
    var sums = store.cells(key, emotions * emotions);
    if (count < MOST_KEPT) {
      sumsByVotes[count] = sums;
    }
    return sums;
  }

  /** Whole votes: their pairs are counted by emotion, whoever gave them. */
  private void addSingleVotes(LabelMass label, CellSums sums) {
    for (int place = 0; place < label.size(); place++) {
      int emotion = label.emotion(place);
      long count = votes.votesFor(emotion);
      for (int otherPlace = 0; otherPlace < label.size(); otherPlace++) {
        int otherEmotion = label.emotion(otherPlace);
        long others = place == otherPlace ? count - 1 : votes.votesFor(otherEmotion);
        sums.add(emotion * emotions + otherEmotion, count * others * LabelMass.UNIT);
      }
    }
  }

  private void label(TimelineCursor turn) {
    while (labels.size() < turn.voteCount()) {
      labels.add(new LabelMass(emotions));
    }
    for (int vote = 0; vote < turn.voteCount(); vote++) {
      votes.labelOfVote(turn, vote, labels.get(vote));
    }
  }

  private void addPairsOf(int vote, int voteCount, CellSums sums) {
    for (int other = 0; other < voteCount; other++) {
      if (other != vote && labels.get(vote).isLabelled() && labels.get(other).isLabelled()) {
        pair.divide(labels.get(vote), labels.get(other));
        for (int place = 0; place < pair.size(); place++) {
          sums.add(pair.cell(place), pair.mass(place));
        }
      }
    }
  }
}

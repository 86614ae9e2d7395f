package callsheet.counting;

import callsheet.corpus.LabelMass;
import callsheet.corpus.SoftVotes;
import callsheet.corpus.TimelineCursor;
import java.util.Arrays;
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
  private final LabelMass one;
  private final LabelMass other;
  private final @Nullable CellSums[] sumsByVotes = new @Nullable CellSums[MOST_KEPT];
  private String language = "";
  private CountStore store = new CountStore();

  Coincidences(int emotions, SoftVotes votes) {
    this.emotions = emotions;
    this.votes = votes;
    this.pair = new PairMasses(emotions);
    this.one = new LabelMass(emotions);
    this.other = new LabelMass(emotions);
  }

  /** Starts a session of that language. */
  void open(String sessionLanguage, CountStore sums) {
    language = sessionLanguage;
    store = sums;
    Arrays.fill(sumsByVotes, null);
  }

  /** Adds the turn whose label was made last, when two annotations or more voted. */
  void add(TimelineCursor turn, LabelMass label) {
    if (votes.votes() < 2) {
      return;
    }
    var sums = sums(votes.votes());
    if (votes.isEachVoteSingle()) {
      addSingleVotes(label, sums);
    } else {
      for (int vote = 0; vote < turn.voteCount(); vote++) {
        addPairsOf(vote, turn, sums);
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

  private void addPairsOf(int vote, TimelineCursor turn, CellSums sums) {
    votes.labelOfVote(turn, vote, one);
    if (!one.isLabelled()) {
      return;
    }
    for (int otherVote = 0; otherVote < turn.voteCount(); otherVote++) {
      votes.labelOfVote(turn, otherVote, other);
      if (otherVote != vote && other.isLabelled()) {
        pair.divide(one, other);
        for (int place = 0; place < pair.size(); place++) {
          sums.add(pair.cell(place), pair.mass(place));
        }
      }
    }
  }
}

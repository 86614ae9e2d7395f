package callsheet.counting;

import callsheet.corpus.LabelMass;

/**
 * The hard labels (modes) of one performer's turns in a session, as they are met: their pairs, the
 * strata of these, and the ways that they go. A turn without a mode ends the segment.
 */
final class HardChain {
  private final LabelTally segment;
  private final LabelTally antecedents;
  private final LabelTally answers;
  private final PairTally ownPairs;
  private final PairTally answeredPairs;
  private final ArcTally arcs;
  private int last = LabelMass.NO_MODE;
  private int beforeLast = LabelMass.NO_MODE;

  HardChain(int emotions) {
    segment = new LabelTally(emotions);
    antecedents = new LabelTally(emotions);
    answers = new LabelTally(emotions);
    ownPairs = new PairTally(emotions);
    answeredPairs = new PairTally(emotions);
    arcs = new ArcTally(emotions);
  }

  /** The mode of the performer's last turn; {@link LabelMass#NO_MODE} when it has none. */
  int last() {
    return last;
  }

  ArcTally arcs() {
    return arcs;
  }

  /**
   * Goes on with the performer's next usable turn.
   *
   * @param antecedent the mode of another's turn just before, or {@link LabelMass#NO_MODE}
   */
  void add(int mode, int antecedent, PairChances chances) {
    if (mode == LabelMass.NO_MODE) {
      endSegment(chances);
      return;
    }
    if (antecedent != LabelMass.NO_MODE) {
      answeredPairs.add(antecedent, mode);
      antecedents.add(antecedent);
      answers.add(mode);
    }
    if (last != LabelMass.NO_MODE) {
      ownPairs.add(last, mode);
      addWay(mode);
    }
    segment.add(mode);
    last = mode;
  }

  private void addWay(int mode) {
    if (mode != last) {
      arcs.addChange(last, mode);
      if (beforeLast != LabelMass.NO_MODE) {
        arcs.addArc(beforeLast, last, mode);
      }
      beforeLast = last;
    }
  }

  /** Takes a turn without a mode, or the end. */
  void endSegment(PairChances chances) {
    chances.addSegment(segment, ownPairs);
    segment.clear();
    last = LabelMass.NO_MODE;
    beforeLast = LabelMass.NO_MODE;
  }

  /** Ends the session; the arcs are there until they are cleared. */
  void endSession(PairChances chances) {
    endSegment(chances);
    chances.addAnswers(antecedents, answers, answeredPairs);
    antecedents.clear();
    answers.clear();
  }
}

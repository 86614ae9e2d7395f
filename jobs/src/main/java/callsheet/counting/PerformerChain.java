package callsheet.counting;

import callsheet.corpus.LabelMass;

/** One performer of a session while its turns are counted. */
final class PerformerChain {
  private final ClusterTally tally;
  private final EmotionRun run = new EmotionRun();
  private final HardChain hard;
  private LabelMass last;
  private LabelMass spare;
  private boolean isOpen;

  PerformerChain(CellIndex index, int emotions) {
    tally = new ClusterTally(index);
    hard = new HardChain(emotions);
    last = new LabelMass(emotions);
    spare = new LabelMass(emotions);
  }

  ClusterTally tally() {
    return tally;
  }

  EmotionRun run() {
    return run;
  }

  HardChain hard() {
    return hard;
  }

  /** The label of the performer's last turn; meaningful while the chain is open. */
  LabelMass last() {
    return last;
  }

  /** Where the label of the performer's next turn is made. */
  LabelMass next() {
    return spare;
  }

  /** Makes the next label the last one. */
  void advance() {
    var label = spare;
    spare = last;
    last = label;
    isOpen = true;
  }

  /** Whether the performer's last turn was usable, so that the next one makes a pair with it. */
  boolean isOpen() {
    return isOpen;
  }

  /** Takes a turn that is not usable, or not here any more. */
  void breakOff(RunSums runs, PairChances chances) {
    isOpen = false;
    run.endSegment(runs);
    hard.endSegment(chances);
  }

  void clear() {
    tally.clear();
  }
}

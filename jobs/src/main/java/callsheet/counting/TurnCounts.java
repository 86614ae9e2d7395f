package callsheet.counting;

import callsheet.corpus.CellKind;
import callsheet.corpus.LabelMass;
import callsheet.corpus.TimelineCursor;
import callsheet.raters.TurnLabels;
import org.jspecify.annotations.Nullable;

/**
 * Counts one turn and the pairs that end with it. A turn counts when it is labelled and its largest
 * mass reaches the minimum; any other keeps its place and breaks the chains it stands in, as a
 * tombstone does (METHODS 2.1, BREAK).
 */
final class TurnCounts {
  private final CellIndex index;
  private final long minimumMass;
  private final TurnLabels labels;
  private final PairMasses pair;
  private final SpeechShares speech;
  private final Coincidences coincidences;
  private final PairChances chances;
  private final int emotions;
  private final int selfPairs;
  private final int partnerPairs;
  private final int adjacentPairs;
  private RunSums runs;

  TurnCounts(CellIndex index, int emotions, long minimumMass, TurnLabels labels) {
    this.index = index;
    this.emotions = emotions;
    this.minimumMass = minimumMass;
    this.labels = labels;
    this.pair = new PairMasses(emotions);
    this.speech = new SpeechShares(emotions);
    this.coincidences = new Coincidences(emotions, labels.votes());
    this.chances = new PairChances(emotions);
    this.runs = new RunSums(emotions);
    this.selfPairs = index.pairs(CellKind.SELF);
    this.partnerPairs = index.pairs(CellKind.PARTNER);
    this.adjacentPairs = index.pairs(CellKind.ADJACENT);
  }

  /** Starts a session of that language. */
  void open(String language, CountStore store) {
    runs = store.runs(language, emotions);
    coincidences.open(language, store);
    chances.open(language, store);
  }

  /** Ends the performer's chain with the session. */
  void close(PerformerChain chain) {
    chain.breakOff(runs, chances);
    chain.hard().endSession(chances);
  }

  /**
   * Adds the cursor's turn.
   *
   * @param chain the speaker's
   * @param before the chain of the previous turn's speaker, null when that turn does not count
   * @return whether the turn counts
   */
  boolean add(TimelineCursor turn, PerformerChain chain, @Nullable PerformerChain before) {
    if (turn.isTombstone()) {
      chain.breakOff(runs, chances);
      return false;
    }
    var label = chain.next();
    labels.label(turn, label);
    long durationUs = durationUs(turn);
    boolean isUsable = label.isUsable(minimumMass);
    if (isUsable) {
      addUsable(label, durationUs, chain.tally());
      addPairs(label, chain, before);
      addMode(label.mode(), turn, chain, before);
      chain.advance();
    } else {
      int kind = label.isLabelled() ? CellIndex.LOW_CONFIDENCE : CellIndex.UNLABELLED;
      addWhole(kind, durationUs, chain.tally());
      chain.breakOff(runs, chances);
    }
    coincidences.add(turn, labels.shares());
    return isUsable;
  }

  private static long durationUs(TimelineCursor turn) {
    return turn.hasStart() && turn.hasEnd() ? Math.max(0, turn.endMs() - turn.startMs()) * 1000 : 0;
  }

  private static void addWhole(int kind, long durationUs, ClusterTally tally) {
    tally.add(kind, LabelMass.UNIT);
    tally.addSpeech(kind, durationUs);
  }

  private void addUsable(LabelMass label, long durationUs, ClusterTally tally) {
    addWhole(CellIndex.TURN, durationUs, tally);
    speech.divide(durationUs, label);
    for (int place = 0; place < label.size(); place++) {
      int cell = index.emotion(label.emotion(place));
      tally.add(cell, label.mass(place));
      tally.addSpeech(cell, speech.share(place));
    }
  }

  private void addMode(
      int mode, TimelineCursor turn, PerformerChain chain, @Nullable PerformerChain before) {
    chain.run().add(mode, turn, runs);
    int antecedent = before == null || before == chain ? LabelMass.NO_MODE : before.hard().last();
    chain.hard().add(mode, antecedent, chances);
  }

  private void addPairs(LabelMass label, PerformerChain chain, @Nullable PerformerChain before) {
    if (before != null) {
      pair.divide(before.last(), label);
      addPair(adjacentPairs, chain.tally());
      addPair(before == chain ? selfPairs : partnerPairs, chain.tally());
    }
    if (before != chain && chain.isOpen()) {
      pair.divide(chain.last(), label);
      addPair(selfPairs, chain.tally());
    }
  }

  private void addPair(int pairs, ClusterTally tally) {
    for (int place = 0; place < pair.size(); place++) {
      tally.add(pairs + pair.cell(place), pair.mass(place));
    }
  }
}

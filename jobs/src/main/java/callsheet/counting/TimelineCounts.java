package callsheet.counting;

import static callsheet.counting.CountKey.LANGUAGE;
import static callsheet.counting.CountKey.PERFORMER_SESSION;
import static callsheet.counting.CountKey.SCENE;
import static callsheet.counting.CountKey.SESSION;

import callsheet.corpus.SoftVotes;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineCursor;
import callsheet.corpus.TimelineTurn;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts sessions one after the other, each in one walk over its timeline, into a store. Knows
 * nothing of where timelines come from or counts go.
 */
final class TimelineCounts {
  private final CellIndex index;
  private final int emotions;
  private final CountStore store;
  private final TimelineCursor turn = new TimelineCursor();
  private final SoftVotes votes;
  private final TurnCounts turns;
  private final List<PerformerChain> chains = new ArrayList<>();
  private final ClusterTally whole;

  /** Counts turns whose largest mass reaches the minimum, in billionths. */
  TimelineCounts(Taxonomy taxonomy, long minimumMass, CountStore store) {
    this.index = new CellIndex(taxonomy);
    this.emotions = taxonomy.size();
    this.store = store;
    this.votes = new SoftVotes(taxonomy);
    this.turns = new TurnCounts(index, emotions, minimumMass, votes);
    this.whole = new ClusterTally(index);
  }

  /** Adds one session. */
  void add(SessionHead session, byte[] timeline) {
    int performers = session.performerIds().size();
    while (chains.size() < performers) {
      chains.add(new PerformerChain(index, emotions));
    }
    turn.open(timeline);
    votes.open(turn);
    turns.open(session.language(), store);
    walk();
    for (int place = 0; place < performers; place++) {
      turns.breakOff(chains.get(place));
    }
    addClusters(session);
  }

  private void walk() {
    int previous = TimelineTurn.NO_SPEAKER;
    while (turn.next()) {
      int speaker = turn.speaker();
      if (speaker == TimelineTurn.NO_SPEAKER) {
        previous = TimelineTurn.NO_SPEAKER;
      } else {
        var before = previous == TimelineTurn.NO_SPEAKER ? null : chains.get(previous);
        boolean isUsable = turns.add(turn, chains.get(speaker), before);
        previous = isUsable ? speaker : TimelineTurn.NO_SPEAKER;
      }
    }
  }

  private void addClusters(SessionHead session) {
    var byLanguage = moments(LANGUAGE, session.language(), PERFORMER_SESSION, index.cells());
    var byScene = moments(SCENE, session.sceneId(), PERFORMER_SESSION, index.turnCells());
    for (int place = 0; place < session.performerIds().size(); place++) {
      var tally = chains.get(place).tally();
      if (!tally.isEmpty()) {
        addPerformer(session, session.performerIds().get(place), tally);
        tally.sumPairs();
        byLanguage.addCluster(tally, index.bases());
        byScene.addCluster(tally, index.bases());
        whole.addAll(tally);
        tally.clear();
      }
    }
    moments(LANGUAGE, session.language(), SESSION, index.cells()).addCluster(whole, index.bases());
    moments(SCENE, session.sceneId(), SESSION, index.countedCells())
        .addCluster(whole, index.bases());
    whole.clear();
  }

  private void addPerformer(SessionHead session, String performerId, ClusterTally tally) {
    store
        .cells(
            new CountKey(Family.PERFORMER, performerId, session.language(), session.vendor()),
            index.countedCells())
        .addPerformer(tally);
    store
        .cells(
            new CountKey(Family.SCENE_PERFORMER, session.sceneId(), performerId, ""),
            index.turnCells())
        .addScenePerformer(tally);
  }

  private CellSums moments(String scopeKind, String scope, String cluster, int cells) {
    return store.cells(CountKey.moments(scopeKind, scope, cluster), cells);
  }
}

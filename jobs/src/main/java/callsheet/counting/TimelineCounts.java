package callsheet.counting;

import static callsheet.counting.CountKey.LANGUAGE;
import static callsheet.counting.CountKey.PERFORMER_SESSION;
import static callsheet.counting.CountKey.SCENE;
import static callsheet.counting.CountKey.SESSION;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineCursor;
import callsheet.corpus.TimelineTurn;
import callsheet.raters.RaterModel;
import callsheet.raters.TurnLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts sessions one after the other, each in one walk over its timeline, into a store. Knows
 * nothing of where timelines come from or counts go. When the store is drained, begin a new one.
 */
final class TimelineCounts {
  private final CellIndex index;
  private final int emotions;
  private final CountStore store;
  private final TimelineCursor turn = new TimelineCursor();
  private final TurnLabels labels;
  private final TurnCounts turns;
  private final List<PerformerChain> chains = new ArrayList<>();
  private final ClusterTally whole;
  private final SessionArcs arcs;

  /** The moments that the store holds now, found without its long keys. */
  private final Map<String, ScopeMoments> languages = new HashMap<>();

  private final Map<String, ScopeMoments> scenes = new HashMap<>();

  private record ScopeMoments(CellSums performerSessions, CellSums sessions) {}

  /** Counts turns whose label by soft vote has a largest mass of the minimum, in billionths. */
  TimelineCounts(Taxonomy taxonomy, long minimumMass, CountStore store) {
    this(taxonomy, minimumMass, null, store);
  }

  /**
   * Counts turns whose largest mass reaches the minimum.
   *
   * @param minimumMass in billionths
   * @param model what makes labels of votes; null for soft vote
   */
  TimelineCounts(
      Taxonomy taxonomy, long minimumMass, @Nullable RaterModel model, CountStore store) {
    this.index = new CellIndex(taxonomy);
    this.emotions = taxonomy.size();
    this.store = store;
    this.labels = new TurnLabels(taxonomy, model);
    this.turns = new TurnCounts(index, emotions, minimumMass, labels);
    this.whole = new ClusterTally(index);
    this.arcs = new SessionArcs(emotions);
  }

  /** Adds one session that is labelled by soft vote. */
  void add(SessionHead session, byte[] timeline) {
    add(session, List.of(), timeline);
  }

  /**
   * Adds one session.
   *
   * @param annotatorIds in the order that the timeline numbers them
   */
  void add(SessionHead session, List<String> annotatorIds, byte[] timeline) {
    int performers = session.performerIds().size();
    while (chains.size() < performers) {
      chains.add(new PerformerChain(index, emotions));
    }
    turn.open(timeline);
    labels.open(turn, annotatorIds);
    turns.open(session.language(), store);
    walk(session);
    for (int place = 0; place < performers; place++) {
      turns.close(chains.get(place));
    }
    addClusters(session);
    addArcs(session);
  }

  private void walk(SessionHead session) {
    int previous = TimelineTurn.NO_SPEAKER;
    while (turn.next()) {
      int speaker = turn.speaker();
      if (speaker == TimelineTurn.NO_SPEAKER || session.isUncovered(speaker)) {
        previous = TimelineTurn.NO_SPEAKER;
      } else {
        var before = previous == TimelineTurn.NO_SPEAKER ? null : chains.get(previous);
        boolean isUsable = turns.add(turn, chains.get(speaker), before);
        previous = isUsable ? speaker : TimelineTurn.NO_SPEAKER;
      }
    }
  }

  private void addClusters(SessionHead session) {
    var language = languages.computeIfAbsent(session.language(), this::language);
    var scene = scenes.computeIfAbsent(session.sceneId(), this::scene);
    for (int place = 0; place < session.performerIds().size(); place++) {
      var tally = chains.get(place).tally();
      if (!tally.isEmpty()) {
        addPerformer(session, session.performerIds().get(place), tally);
        tally.sumPairs();
        language.performerSessions().addCluster(tally, index.bases());
        scene.performerSessions().addCluster(tally, index.bases());
        whole.addAll(tally);
        tally.clear();
      }
    }
    language.sessions().addCluster(whole, index.bases());
    scene.sessions().addCluster(whole, index.bases());
    whole.clear();
  }

  private void addPerformer(SessionHead session, String performerId, ClusterTally tally) {
    store
        .cells(
            new CountKey(Family.PERFORMER, performerId, session.language(), session.vendor()),
            index.countedCells())
        .addPerformer(tally, whole);
    store
        .cells(
            new CountKey(Family.SCENE_PERFORMER, session.sceneId(), performerId, ""),
            index.turnCells())
        .addScenePerformer(tally);
  }

  private void addArcs(SessionHead session) {
    arcs.open();
    for (int place = 0; place < session.performerIds().size(); place++) {
      var ways = chains.get(place).hard().arcs();
      if (ways.size() > 0) {
        var performerId = session.performerIds().get(place);
        store.addArcs(new CountKey(Family.ARCS, performerId, session.language(), ""), ways, arcs);
        ways.clear();
      }
    }
  }

  private ScopeMoments language(String language) {
    return new ScopeMoments(
        moments(LANGUAGE, language, PERFORMER_SESSION, index.cells()),
        moments(LANGUAGE, language, SESSION, index.cells()));
  }

  /** Transitions of a scene are asked for over its sessions only. */
  private ScopeMoments scene(String sceneId) {
    return new ScopeMoments(
        moments(SCENE, sceneId, PERFORMER_SESSION, index.turnCells()),
        moments(SCENE, sceneId, SESSION, index.countedCells()));
  }

  private CellSums moments(String scopeKind, String scope, String cluster, int cells) {
    return store.cells(CountKey.moments(scopeKind, scope, cluster), cells);
  }
}

package callsheet.benchmark;

import callsheet.corpus.Cell;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Stratum;
import callsheet.forecast.Evidence;
import callsheet.recordings.Recording;
import callsheet.recordings.WantedCell;
import callsheet.statistics.credibility.Experience;
import java.util.List;
import java.util.Map;

/** Recordings of a corpus, of which the first so many are known and the rest is to be forecast. */
final class HeldOutSessions implements Evidence {
  private final List<Cell> cells;
  private final List<String> briefs;
  private final Map<String, PlannedArc> arcs;
  private final List<Recording> known;
  private final List<Recording> rest;
  private final long[] sessions;
  private final double[][] sums;
  private final double[][] squares;

  /**
   * Splits the recordings.
   *
   * @param recordings in the order in which they were recorded
   */
  HeldOutSessions(
      List<Cell> cells, Map<String, PlannedArc> arcs, List<Recording> recordings, int known) {
    this.cells = List.copyOf(cells);
    this.briefs = arcs.keySet().stream().sorted().toList();
    this.arcs = arcs;
    this.known = recordings.subList(0, known);
    this.rest = recordings.subList(known, recordings.size());
    this.sessions = new long[briefs.size()];
    this.sums = new double[briefs.size()][cells.size()];
    this.squares = new double[briefs.size()][cells.size()];
    for (var recording : this.known) {
      int brief = briefOf(recording);
      var brought = brought(recording);
      sessions[brief]++;
      for (int goal = 0; goal < brought.length; goal++) {
        sums[brief][goal] += brought[goal];
        squares[brief][goal] += brought[goal] * brought[goal];
      }
    }
  }

  List<Recording> rest() {
    return rest;
  }

  int briefOf(Recording recording) {
    return briefs.indexOf(recording.sceneId());
  }

  /** What a session brought to each goal. */
  double[] brought(Recording recording) {
    var brought = new double[cells.size()];
    recording.parts().forEach(part -> brought[part.goal()] += part.mass());
    return brought;
  }

  Experience seen(int brief, int goal) {
    return new Experience(sessions[brief], sums[brief][goal], squares[brief][goal]);
  }

  @Override
  public int briefs() {
    return briefs.size();
  }

  @Override
  public int goals() {
    return cells.size();
  }

  @Override
  public WantedCell wanted(int goal) {
    return new WantedCell(cells.get(goal), Stratum.ALL);
  }

  @Override
  public long sessions(int brief) {
    return sessions[brief];
  }

  @Override
  public double sum(int brief, int goal) {
    return sums[brief][goal];
  }

  @Override
  public double squares(int brief, int goal) {
    return squares[brief][goal];
  }

  @Override
  public boolean isPlanned(int brief, int goal) {
    return arcs.get(briefs.get(brief)).names(cells.get(goal));
  }

  @Override
  public boolean isBarred(int brief, int goal) {
    return false;
  }
}

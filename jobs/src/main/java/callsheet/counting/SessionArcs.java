package callsheet.counting;

/** The arcs of one session after the other, each counted as a session with whoever has it first. */
final class SessionArcs {
  private final int[] lastSession;
  private int session;

  SessionArcs(int emotions) {
    lastSession = new int[new ArcIndex(emotions).size()];
  }

  /** Starts a session. */
  void open() {
    session++;
  }

  /** Adds what a performer of the session did to the performer's sums. */
  void add(ArcTally arcs, ArcSums sums) {
    for (int place = 0; place < arcs.size(); place++) {
      int cell = arcs.cell(place);
      sums.add(cell, arcs.occurrences(cell), lastSession[cell] != session);
      lastSession[cell] = session;
    }
  }
}

package callsheet.counting;

/**
 * A kind of partial counts: what its three keys are and how many numbers a cell has. The first
 * number of a cell is above zero, or the cell is not there.
 */
enum Family {
  /**
   * Performer, language, vendor: mass, turns, sessions, speech, label variance, sessions that no
   * other performer brought.
   */
  PERFORMER(6, 0),
  /** Scene, performer: mass, speech; cells that count turns only. */
  SCENE_PERFORMER(2, 0),
  /** Scope kind, scope, cluster: clusters, mass, speech; squared mass, mass times base. */
  MOMENTS(3, 2),
  /** Language: runs, timed runs, speech, span. */
  RUNS(4, 0),
  /** Language, number of annotations: mass. */
  COINCIDENCES(1, 0),
  /** Language: strata, pairs; expected pairs, their variance, four terms of their odds ratio. */
  CHANCES(2, 6),
  /** Performer, language: occurrences, sessions, sessions that no other performer brought. */
  ARCS(3, 0);

  private final int plain;
  private final int wide;

  Family(int plain, int wide) {
    this.plain = plain;
    this.wide = wide;
  }

  /** Numbers of a cell that fit into a long. */
  int plain() {
    return plain;
  }

  /** Numbers of a cell that take two longs, high and low; they follow the plain ones. */
  int wide() {
    return wide;
  }

  /** Longs of a cell. */
  int columns() {
    return plain + 2 * wide;
  }
}

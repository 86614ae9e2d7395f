package callsheet.counting;

/**
 * Sums of clusters, cell by cell. The longs of a cell lie side by side; a sum that does not fit
 * fails instead of wrapping.
 */
final class CellSums implements Sums {
  private final Family family;
  private final int columns;
  private final long[] values;

  CellSums(Family family, int cells) {
    this.family = family;
    this.columns = family.columns();
    this.values = new long[cells * columns];
  }

  /**
   * Adds a performer's masses in a session: mass, turns, sessions, speech, label variance, sessions
   * in which none of the earlier performers has the cell.
   */
  void addPerformer(ClusterTally cluster, ClusterTally earlier) {
    int turnCells = cluster.turnCells();
    for (int place = 0; place < cluster.size(); place++) {
      int cell = cluster.cell(place);
      int at = cell * columns;
      if (at < values.length) {
        add(at, cluster.mass(cell));
        add(at + 1, cluster.count(cell));
        values[at + 2]++;
        if (cell < turnCells) {
          add(at + 3, cluster.speechUs(cell));
        }
        add(at + 4, cluster.variance(cell));
        values[at + 5] += earlier.mass(cell) == 0 ? 1 : 0;
      }
    }
  }

  /** Adds a performer's masses in a scene: mass, speech. */
  void addScenePerformer(ClusterTally cluster) {
    for (int place = 0; place < cluster.size(); place++) {
      int cell = cluster.cell(place);
      int at = cell * columns;
      if (at < values.length) {
        add(at, cluster.mass(cell));
        add(at + 1, cluster.speechUs(cell));
      }
    }
  }

  /** Adds one cluster: clusters, mass, speech, squared mass, mass times base (METHODS 1.3). */
  void addCluster(ClusterTally cluster, int[] bases) {
    int turnCells = cluster.turnCells();
    for (int place = 0; place < cluster.size(); place++) {
      int cell = cluster.cell(place);
      int at = cell * columns;
      if (at < values.length) {
        long mass = cluster.mass(cell);
        values[at]++;
        add(at + 1, mass);
        if (cell < turnCells) {
          add(at + 2, cluster.speechUs(cell));
        }
        WideSum.addProduct(values, at + 3, mass, mass);
        WideSum.addProduct(values, at + 5, mass, cluster.mass(bases[cell]));
      }
    }
  }

  /** Adds to one long; in a family that has nothing but mass, the place is the cell. */
  void add(int place, long amount) {
    values[place] = Math.addExact(values[place], amount);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public byte[] pack() {
    var packed = new CountWriter(family.plain(), family.wide());
    for (int at = 0; at < values.length; at += columns) {
      if (values[at] != 0) {
        packed.cell(at / columns, values, at);
      }
    }
    return packed.toByteArray();
  }
}

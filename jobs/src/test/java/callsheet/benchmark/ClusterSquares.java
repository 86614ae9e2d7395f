package callsheet.benchmark;

import static callsheet.moments.ScopeMoments.UNIT;

import callsheet.schema.CellMoment;
import callsheet.statistics.shares.ClusterMoments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Sums over clusters of one kind, cell by cell, in turns and pairs. */
final class ClusterSquares {
  private final String kind;
  private final long[] clusters = new long[StudioCells.size()];
  private final long[] masses = new long[StudioCells.size()];
  private final long[] squares = new long[StudioCells.size()];
  private final long[] products = new long[StudioCells.size()];

  ClusterSquares(String kind) {
    this.kind = kind;
  }

  /** Adds one whole cluster. */
  void add(long[] cluster) {
    for (int cell = 0; cell < cluster.length; cell++) {
      long mass = cluster[cell];
      clusters[cell] += mass > 0 ? 1 : 0;
      masses[cell] += mass;
      squares[cell] += mass * mass;
      products[cell] += mass * cluster[StudioCells.base(cell)];
    }
  }

  long clusters(int cell) {
    return clusters[cell];
  }

  long mass(int cell) {
    return masses[cell];
  }

  /** The moments of the cell as a part of its base. */
  ClusterMoments moments(int cell) {
    return new ClusterMoments(
        clusters[StudioCells.turn()],
        BigInteger.valueOf(squares[cell]),
        BigInteger.valueOf(products[cell]),
        BigInteger.valueOf(squares[StudioCells.base(cell)]));
  }

  List<CellMoment> rows() {
    var cells = StudioCells.all();
    var rows = new ArrayList<CellMoment>();
    for (int at = 0; at < cells.size(); at++) {
      if (clusters[at] > 0) {
        var cell = cells.get(at);
        rows.add(
            new CellMoment(
                "corpus",
                "(all)",
                kind,
                cell.kind().label(),
                cell.from(),
                cell.to(),
                clusters[at],
                masses[at] * UNIT,
                inUnits(squares[at]),
                inUnits(products[at]),
                0));
      }
    }
    return rows;
  }

  private static BigInteger inUnits(long products) {
    return BigInteger.valueOf(products).multiply(BigInteger.valueOf(UNIT).pow(2));
  }
}

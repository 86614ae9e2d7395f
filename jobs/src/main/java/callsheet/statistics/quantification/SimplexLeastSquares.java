package callsheet.statistics.quantification;

import java.util.Arrays;
import java.util.BitSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The distribution p that minimises ‖Mp − c‖²: a quadratic program, solved exactly by a primal
 * active-set method (Nocedal and Wright 2006, algorithm 16.3). M has full column rank, so there is
 * one solution and the method ends.
 */
final class SimplexLeastSquares {
  /** A multiplier that is 0 but for rounding. */
  private static final double TOLERANCE = 1e-12;

  private final int size;
  private final DMatrixRMaj gram;
  private final DMatrixRMaj target;
  private final double[] shares;

  /** Shares that are not held at 0. */
  private final BitSet free;

  private SimplexLeastSquares(DMatrixRMaj matrix, DMatrixRMaj observed) {
    size = matrix.getNumCols();
    gram = new DMatrixRMaj(size, size);
    target = new DMatrixRMaj(size, 1);
    CommonOps_DDRM.multTransA(matrix, matrix, gram);
    CommonOps_DDRM.multTransA(matrix, observed, target);
    shares = new double[size];
    Arrays.fill(shares, 1.0 / size);
    free = new BitSet(size);
    free.set(0, size);
  }

  /** The solution. */
  static double[] solve(DMatrixRMaj matrix, DMatrixRMaj observed) {
    return new SimplexLeastSquares(matrix, observed).solve();
  }

  private double[] solve() {
    // Every set of free shares is left for a better one: far fewer steps than this are needed.
    for (int step = 0; step < 100 * (size + 1); step++) {
      var best = bestOfFree();
      int blocking = moveTowards(best);
      if (blocking >= 0) {
        free.clear(blocking);
      } else {
        int wanted = mostWanted(best[size]);
        if (wanted < 0) {
          return Probabilities.shares(shares);
        }
        free.set(wanted);
      }
    }
    throw new ArithmeticException("Cannot find the nearest distribution: no end of steps");
  }

  /** The minimum over the free shares, whatever their signs, and the multiplier of their sum. */
  private double[] bestOfFree() {
    var places = free.stream().toArray();
    int count = places.length;
    var system = new DMatrixRMaj(count + 1, count + 1);
    var right = new DMatrixRMaj(count + 1, 1);
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < count; column++) {
        system.set(row, column, gram.get(places[row], places[column]));
      }
      system.set(row, count, 1);
      system.set(count, row, 1);
      right.set(row, 0, target.get(places[row], 0));
    }
    right.set(count, 0, 1);
    var solution = new DMatrixRMaj(count + 1, 1);
    if (!CommonOps_DDRM.solve(system, right, solution)) {
      throw new ArithmeticException("Cannot find the nearest distribution: singular rates");
    }
    var best = new double[size + 1];
    for (int row = 0; row < count; row++) {
      best[places[row]] = solution.get(row, 0);
    }
    best[size] = solution.get(count, 0);
    return best;
  }

  /** Goes there, or until a share would fall below 0: then answers which, else −1. */
  private int moveTowards(double[] best) {
    double length = 1;
    int blocking = -1;
    for (int label = 0; label < size; label++) {
      if (best[label] < 0 && shares[label] / (shares[label] - best[label]) < length) {
        length = shares[label] / (shares[label] - best[label]);
        blocking = label;
      }
    }
    for (int label = 0; label < size; label++) {
      shares[label] = Math.max(0, shares[label] + length * (best[label] - shares[label]));
    }
    if (blocking >= 0) {
      shares[blocking] = 0;
    }
    return blocking;
  }

  /** The share held at 0 that would lower the distance most, or −1 where none would. */
  private int mostWanted(double multiplier) {
    int wanted = -1;
    double lowest = -TOLERANCE;
    for (int label = free.nextClearBit(0); label < size; label = free.nextClearBit(label + 1)) {
      double slope = multiplier - target.get(label, 0);
      for (int other = 0; other < size; other++) {
        slope += gram.get(label, other) * shares[other];
      }
      if (slope < lowest) {
        lowest = slope;
        wanted = label;
      }
    }
    return wanted;
  }
}

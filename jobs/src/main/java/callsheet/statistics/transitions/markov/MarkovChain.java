package callsheet.statistics.transitions.markov;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * An irreducible chain in the long run (Kemeny and Snell 1960; METHODS 2.9): take it of smoothed
 * rates. Its stationary distribution is not the share of the emotions, for the chains that were
 * seen are short and do not start in it.
 */
public final class MarkovChain {
  private static final double WORST_CONDITION = 1e12;

  private final RateMatrix rates;
  private final double[] stationary;
  private final DMatrixRMaj fundamental;

  private MarkovChain(RateMatrix rates, double[] stationary, DMatrixRMaj fundamental) {
    this.rates = rates;
    this.stationary = stationary;
    this.fundamental = fundamental;
  }

  /**
   * The chain of some rates. {@code NOT_IDENTIFIED} when some emotion cannot be reached from
   * another, for then the long run depends on the start or leaves emotions for ever: see {@link
   * CommunicatingClass}. {@code SINGULAR} when it is so nearly so that doubles cannot tell.
   */
  public static Estimate<MarkovChain> of(RateMatrix rates) {
    if (CommunicatingClass.of(rates).size() > 1) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    var balance = balance(rates);
    // An infinite condition is a NaN in the norms of some matrices.
    if (!(NormOps_DDRM.conditionP2(balance) <= WORST_CONDITION)) {
      return Estimate.undefined(Reason.SINGULAR);
    }
    var stationary = stationary(balance);
    var fundamental = deviation(rates, stationary);
    boolean isSolved = Arrays.stream(stationary).allMatch(share -> share > 0);
    return isSolved && CommonOps_DDRM.invert(fundamental)
        ? Estimate.of(new MarkovChain(rates, stationary, fundamental))
        : Estimate.undefined(Reason.SINGULAR);
  }

  /**
   * I − P′, of which one row follows from the others, with that the shares sum to 1 in its place.
   */
  private static DMatrixRMaj balance(RateMatrix rates) {
    int last = rates.size() - 1;
    var balance = new DMatrixRMaj(rates.size(), rates.size());
    for (int row = 0; row < last; row++) {
      for (int column = 0; column <= last; column++) {
        balance.set(row, column, (row == column ? 1 : 0) - rates.rate(column, row));
      }
    }
    IntStream.rangeClosed(0, last).forEach(column -> balance.set(last, column, 1));
    return balance;
  }

  private static double[] stationary(DMatrixRMaj balance) {
    int size = balance.numRows;
    var one = new DMatrixRMaj(size, 1);
    one.set(size - 1, 0, 1);
    var solution = new DMatrixRMaj(size, 1);
    var solver = LinearSolverFactory_DDRM.lu(size);
    if (solver.setA(balance)) {
      solver.solve(one, solution);
    }
    return solution.data;
  }

  /** I − P + 1π′, the inverse of the fundamental matrix. */
  private static DMatrixRMaj deviation(RateMatrix rates, double[] stationary) {
    var matrix = new DMatrixRMaj(rates.size(), rates.size());
    for (int row = 0; row < rates.size(); row++) {
      for (int column = 0; column < rates.size(); column++) {
        double identity = row == column ? 1 : 0;
        matrix.set(row, column, identity - rates.rate(row, column) + stationary[column]);
      }
    }
    return matrix;
  }

  /** The share of time that the chain spends in the emotion. */
  public double stationary(int emotion) {
    return stationary[emotion];
  }

  /** Mean turns from one emotion until the other comes, 0 from one to itself. */
  public double meanFirstPassage(int from, int to) {
    return from == to ? 0 : (fundamental.get(to, to) - fundamental.get(from, to)) / stationary[to];
  }

  /** Mean turns until the emotion comes again. */
  public double meanRecurrence(int emotion) {
    return 1 / stationary[emotion];
  }

  /**
   * Kemeny's constant: mean turns until an emotion comes that is drawn from the stationary
   * distribution, whichever comes first; 0 if it is the first already.
   */
  public double kemeny() {
    return CommonOps_DDRM.trace(fundamental) - 1;
  }

  /** The uncertainty of the next emotion when the last one is known, in bits a turn. */
  public double entropyRateBits() {
    return IntStream.range(0, rates.size())
        .mapToDouble(from -> stationary[from] * rates.entropyBits(from))
        .sorted()
        .sum();
  }
}

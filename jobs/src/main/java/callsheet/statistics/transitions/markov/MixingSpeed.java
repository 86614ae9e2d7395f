package callsheet.statistics.transitions.markov;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * How fast a chain forgets where it started (METHODS 2.9).
 *
 * @param moduli of all eigenvalues, descending; the first is 1
 */
public record MixingSpeed(List<Double> moduli) {
  /** Eigenvalues are this exact. */
  private static final double ROUNDING = 1e-12;

  /**
   * The eigenvalues of some rates by modulus, complex ones too; {@code NO_VARIATION} for a chain of
   * one emotion.
   */
  public static Estimate<MixingSpeed> of(RateMatrix rates) {
    if (rates.size() == 1) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    var eigenvalues = DecompositionFactory_DDRM.eig(rates.size(), false);
    if (!eigenvalues.decompose(rates.matrix())) {
      return Estimate.undefined(Reason.SINGULAR);
    }
    return Estimate.of(
        new MixingSpeed(
            IntStream.range(0, rates.size())
                .mapToObj(at -> Math.min(1, eigenvalues.getEigenvalue(at).getMagnitude()))
                .sorted((first, second) -> Double.compare(second, first))
                .toList()));
  }

  /** |λ2|, the share of what is left of the start that each further turn keeps. */
  public double secondModulus() {
    return moduli.get(1);
  }

  /** 1 − |λ2|; 0 for a chain that never forgets. */
  public double spectralGap() {
    return 1 - secondModulus();
  }

  /**
   * Turns in which e times less is left of the start, nearly: 1/(1 − |λ2|); {@code NOT_IDENTIFIED}
   * for a chain that never forgets, periodic or reducible.
   */
  public Estimate<Double> relaxationTime() {
    return spectralGap() < ROUNDING
        ? Estimate.undefined(Reason.NOT_IDENTIFIED)
        : Estimate.of(1 / spectralGap());
  }
}

package callsheet.statistics.quantification;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The logarithmic loss of scaled logits as a function of the factors and, behind them, the offsets;
 * strictly convex by its ridge, so Newton's method with halved steps finds the minimum.
 */
final class VectorScalingLoss {
  /** Strength of the pull to factors 1 and offsets 0, for one turn: a millionth of its loss. */
  private static final double RIDGE = 1e-6;

  private static final double DECREASE = 1e-4;
  private static final double FLAT = 1e-18;
  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 60;

  private final double[][] logits;
  private final int[] trueLabels;
  private final int categories;

  VectorScalingLoss(double[][] logits, int[] trueLabels) {
    this.logits = logits;
    this.trueLabels = trueLabels;
    this.categories = logits[0].length;
  }

  /** The parameters of least loss; none where rounding keeps them from being found. */
  Optional<double[]> minimum() {
    var parameters = new double[2 * categories];
    Arrays.fill(parameters, 0, categories, 1);
    for (int step = 0; step < MOST_STEPS; step++) {
      var gradient = new DMatrixRMaj(2 * categories, 1);
      var curvature = new DMatrixRMaj(2 * categories, 2 * categories);
      differentiate(parameters, gradient, curvature);
      var direction = new DMatrixRMaj(2 * categories, 1);
      if (!CommonOps_DDRM.solve(curvature, gradient, direction)) {
        return Optional.empty();
      }
      double slope = CommonOps_DDRM.dot(gradient, direction);
      if (slope <= FLAT) {
        return Optional.of(parameters);
      }
      var next = lower(parameters, direction.getData(), slope);
      if (next.isEmpty()) {
        // No step lowers the loss by more than its rounding: this is the minimum.
        return Optional.of(parameters);
      }
      parameters = next.get();
    }
    return Optional.empty();
  }

  /** Half the step until the loss is lower by a part of what its slope promises (Armijo). */
  private Optional<double[]> lower(double[] parameters, double[] direction, double slope) {
    double loss = loss(parameters);
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double step = length;
      var next = parameters.clone();
      Arrays.setAll(next, at -> parameters[at] - step * direction[at]);
      if (loss(next) < loss - DECREASE * length * slope) {
        return Optional.of(next);
      }
      length /= 2;
    }
    return Optional.empty();
  }

  private double[] probabilities(double[] parameters, double[] row) {
    var factors = Arrays.copyOf(parameters, categories);
    var offsets = Arrays.copyOfRange(parameters, categories, 2 * categories);
    return Probabilities.softmax(VectorScaling.scaled(factors, offsets, row));
  }

  /** The mean loss of a turn. */
  double loss(double[] parameters) {
    double loss = 0;
    for (int turn = 0; turn < logits.length; turn++) {
      double probability = probabilities(parameters, logits[turn])[trueLabels[turn]];
      loss -= Math.log(Math.max(probability, Double.MIN_NORMAL));
    }
    double pull = 0;
    for (int at = 0; at < parameters.length; at++) {
      pull += Math.pow(parameters[at] - unscaled(at), 2);
    }
    return loss / logits.length + RIDGE / 2 * pull;
  }

  private double unscaled(int at) {
    return at < categories ? 1 : 0;
  }

  private void differentiate(double[] parameters, DMatrixRMaj gradient, DMatrixRMaj curvature) {
    for (int turn = 0; turn < logits.length; turn++) {
      var probabilities = probabilities(parameters, logits[turn]);
      for (int at = 0; at < parameters.length; at++) {
        int label = at % categories;
        double error = probabilities[label] - (label == trueLabels[turn] ? 1 : 0);
        gradient.add(at, 0, error * input(turn, at) / logits.length);
        addCurvature(curvature, turn, at, probabilities);
      }
    }
    for (int at = 0; at < parameters.length; at++) {
      gradient.add(at, 0, RIDGE * (parameters[at] - unscaled(at)));
      curvature.add(at, at, RIDGE);
    }
  }

  private void addCurvature(DMatrixRMaj curvature, int turn, int at, double[] probabilities) {
    int label = at % categories;
    for (int other = 0; other < 2 * categories; other++) {
      int otherLabel = other % categories;
      double spread =
          probabilities[label] * ((label == otherLabel ? 1 : 0) - probabilities[otherLabel]);
      curvature.add(at, other, spread * input(turn, at) * input(turn, other) / logits.length);
    }
  }

  /** What the parameter is multiplied with in the turn. */
  private double input(int turn, int at) {
    return at < categories ? logits[turn][at] : 1;
  }
}

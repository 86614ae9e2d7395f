package callsheet.prediction;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Vector;

/**
 * A multinomial logistic regression, applied in one order of additions on every machine.
 *
 * @param weights by feature and, within it, emotion
 * @param intercepts by emotion
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record Classifier(double[] weights, double[] intercepts) implements Serializable {

  static Classifier of(LogisticRegressionModel trained) {
    return new Classifier(
        trained.coefficientMatrix().toDenseColMajor().values(),
        trained.interceptVector().toArray());
  }

  /** The logits of a turn's emotions. */
  double[] logits(Vector features) {
    var logits = intercepts.clone();
    var sparse = features.toSparse();
    for (int at = 0; at < sparse.indices().length; at++) {
      int first = sparse.indices()[at] * logits.length;
      double value = sparse.values()[at];
      for (int emotion = 0; emotion < logits.length; emotion++) {
        logits[emotion] += value * weights[first + emotion];
      }
    }
    return logits;
  }

  /** Logits as a list, as rows hold them. */
  List<Double> listed(Vector features) {
    return Arrays.stream(logits(features)).boxed().toList();
  }
}

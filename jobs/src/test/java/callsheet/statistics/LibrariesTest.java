package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;

/** What the statistics take from libraries, where other libraries are known to be wrong. */
class LibrariesTest {
  private static final GoldenValue JAVA = GoldenValue.file("20_java_libs");

  @Test
  void betaQuantilesOfTinyShapesAreNotZero() {
    var golden = JAVA.get("commons-statistics 1.1", "BetaDistribution inverse");
    double quantile =
        BetaDistribution.of(1 / 6.0, 20 + 5 / 6.0).inverseCumulativeProbability(0.025);

    golden.assertIsNear(quantile, 1e-9 * quantile);
    assertThat(quantile).isPositive();
  }

  @Test
  void eigenvaluesEqualThoseOfAnotherLibrary() {
    var golden = JAVA.get("commons-math3 3.6.1", "EigenDecomposition T3");
    var rates = new double[][] {{30, 10, 5}, {8, 20, 12}, {4, 6, 25}};
    for (double[] row : rates) {
      double total = row[0] + row[1] + row[2];
      for (int column = 0; column < 3; column++) {
        row[column] /= total;
      }
    }
    var decomposition = DecompositionFactory_DDRM.eig(3, false);
    assertThat(decomposition.decompose(new DMatrixRMaj(rates))).isTrue();

    golden.assertIs(
        IntStream.range(0, 3)
            .mapToDouble(i -> -decomposition.getEigenvalue(i).getReal())
            .sorted()
            .map(negative -> -negative)
            .toArray());
  }
}

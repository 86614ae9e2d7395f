package callsheet.statistics;

import static callsheet.statistics.GammaFunctions.digamma;
import static callsheet.statistics.GammaFunctions.logGamma;
import static callsheet.statistics.GammaFunctions.trigamma;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GammaFunctionsTest {
  private static final Offset<Double> DIGITS = within(1e-14);
  private static final double EULER = 0.5772156649015329;

  @Test
  void theyHaveTheirKnownValues() {
    assertThat(logGamma(1)).isCloseTo(0, DIGITS);
    assertThat(logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, DIGITS);
    assertThat(digamma(1)).isCloseTo(-EULER, DIGITS);
    assertThat(digamma(0.5)).isCloseTo(-EULER - 2 * Math.log(2), DIGITS);
    assertThat(trigamma(1)).isCloseTo(Math.PI * Math.PI / 6, DIGITS);
    assertThat(trigamma(0.5)).isCloseTo(Math.PI * Math.PI / 2, DIGITS);
  }

  @Test
  void theGammaFunctionOfAWholeNumberIsAFactorial() {
    double logFactorial = 0;
    for (int n = 1; n <= 170; n++) {
      logFactorial += Math.log(n);
      assertThat(logGamma(n + 1))
          .isCloseTo(logFactorial, within(1e-14 * Math.max(1, logFactorial)));
    }
  }

  @Property(tries = 200)
  void theyFollowTheirRecurrences(@ForAll @DoubleRange(min = 0.01, max = 10_000) double x) {
    double slack = 1e-13 * Math.max(1, Math.abs(logGamma(x)));
    assertThat(logGamma(x + 1) - logGamma(x)).isCloseTo(Math.log(x), within(slack));
    assertThat(digamma(x + 1) - digamma(x)).isCloseTo(1 / x, within(1e-13 * Math.max(1, 1 / x)));
    assertThat(trigamma(x) - trigamma(x + 1))
        .isCloseTo(1 / (x * x), within(1e-13 * Math.max(1, 1 / (x * x))));
  }

  @Test
  void theyAreForNumbersAboveZeroOnly() {
    for (double x : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> logGamma(x)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> digamma(x)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> trigamma(x)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

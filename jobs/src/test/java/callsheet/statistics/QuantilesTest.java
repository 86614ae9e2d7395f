package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  private static final GoldenValue QUANTILES =
      GoldenValue.file("13_rng_pay_suppression").get("quantiles_type7");

  @Test
  void quantilesEqualThoseOfPublishedSoftware() {
    var sample = QUANTILES.get("x").asDoubles();
    var ofR = GoldenValue.file("13b_payment_delay_R").get("quantile_type7");
    var shares = QUANTILES.get("q").asDoubles();
    for (int i = 0; i < shares.length; i++) {
      QUANTILES.get("type7").get(i).assertIs(Quantiles.type7(sample, shares[i]));
      ofR.get(i).assertIs(Quantiles.type7(sample, shares[i]));
    }
    GoldenValue.file("20_java_libs")
        .get("commons-math3 3.6.1", "Percentile R_7 p90")
        .assertIs(Quantiles.type7(sample, 0.9));
  }

  @Test
  void ofNothingThereIsNoQuantile() {
    assertThat(Quantiles.type7(new double[0], 0.5).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void whatIsNoNumberAndWhatIsNoShareIsRefused() {
    assertThatThrownBy(() -> Quantiles.type7(new double[] {1, Double.NaN}, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void quantilesAscendFromTheLeastToTheLargest(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> sample,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    double lower = quantile(sample, Math.min(share, other));
    double upper = quantile(sample, Math.max(share, other));

    assertThat(quantile(sample, 0)).isEqualTo(Collections.min(sample) + 0.0);
    assertThat(quantile(sample, 1)).isEqualTo(Collections.max(sample) + 0.0);
    assertThat(lower).isBetween(quantile(sample, 0), upper + 1e-9);
    assertThat(upper).isLessThanOrEqualTo(quantile(sample, 1));
  }

  @Property(tries = 200)
  void theMirrorImageOfASampleHasTheMirrorImageOfItsQuantiles(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> sample,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    var mirrored = sample.stream().map(value -> -value).toList();

    assertThat(quantile(mirrored, 1 - share)).isCloseTo(-quantile(sample, share), within(1e-6));
  }

  private static double quantile(List<Double> sample, double share) {
    var values = sample.stream().mapToDouble(Double::doubleValue).toArray();
    return Objects.requireNonNull(Quantiles.type7(values, share).value());
  }
}

package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void quantilesEqualThoseOfPublishedSoftware() {
    var golden = GoldenValue.file("13_rng_pay_suppression").get("quantiles_type7");
    var numbers = golden.get("x").asDoubles();
    for (int i = 0; i < golden.get("q").size(); i++) {
      double share = golden.get("q").get(i).asDouble();
      golden.get("type7").get(i).assertIs(Quantiles.type7(numbers, share));
      golden.get("type7").get(i).assertIs(Sample.of(numbers).quantile(share));
    }
    GoldenValue.file("20_java_libs")
        .get("commons-math3 3.6.1", "Percentile R_7 p90")
        .assertIs(Quantiles.type7(numbers, 0.9));
  }

  @Test
  void sparkHasTheSamePercentileAndStandardDeviation() {
    var sql = GoldenValue.file("19_spark").get("sql");
    var sample = Sample.of(sql.get("input").asDoubles());

    sql.get("percentile(.9)").assertIs(sample.quantile(0.9));
    sql.get("stddev(sample)").assertIs(sample.standardDeviation());
  }

  @Test
  void withoutNumbersThereIsNoData() {
    var nothing = Sample.of(new double[0]);

    assertThat(nothing.mean().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(nothing.standardDeviation().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(nothing.quantile(0.5).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aSingleNumberHasNoSpreadAndIsItsOwnQuantile() {
    var single = Sample.of(new double[] {7});

    assertThat(single.size()).isEqualTo(1);
    assertThat(single.standardDeviation().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(single.quantile(0.9).value()).isEqualTo(7);
  }

  @Test
  void whatIsNoNumberOrNoShareIsRefused() {
    assertThatThrownBy(() -> Sample.of(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void quantilesAscendFromTheSmallestToTheLargest(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    double lower = quantile(numbers, Math.min(share, other));
    double upper = quantile(numbers, Math.max(share, other));

    assertThat(quantile(numbers, 0)).isEqualTo(Collections.min(numbers) + 0.0);
    assertThat(quantile(numbers, 1)).isEqualTo(Collections.max(numbers) + 0.0);
    assertThat(lower).isBetween(quantile(numbers, 0), upper + 1e-9);
    assertThat(upper).isLessThanOrEqualTo(quantile(numbers, 1));
  }

  @Property(tries = 200)
  void theMedianOfTheNegativesIsTheNegativeMedian(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers) {
    var negatives = numbers.stream().map(number -> -number).toList();

    assertThat(quantile(negatives, 0.5)).isCloseTo(-quantile(numbers, 0.5), within(1e-9));
  }

  @Property(tries = 200)
  void theOrderOfTheNumbersDoesNotMatterToTheLastBit(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(sample(shuffled).mean()).isEqualTo(sample(numbers).mean());
    assertThat(sample(shuffled).standardDeviation()).isEqualTo(sample(numbers).standardDeviation());
    assertThat(sample(shuffled).quantile(0.3)).isEqualTo(sample(numbers).quantile(0.3));
  }

  private static double quantile(List<Double> numbers, double share) {
    return Objects.requireNonNull(sample(numbers).quantile(share).value());
  }

  private static Sample sample(List<Double> numbers) {
    return Sample.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}

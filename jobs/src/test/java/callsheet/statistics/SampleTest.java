package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.GoldenValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleTest {
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
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Sample.of(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
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

  private static Sample sample(List<Double> numbers) {
    return Sample.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}

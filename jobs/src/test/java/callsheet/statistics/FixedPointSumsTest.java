package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FixedPointSumsTest {

  @Property(tries = 200)
  void neitherOrderNorGroupingShowsInTheLastBit(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -1e9, max = 1e9) Double> numbers,
      @ForAll @IntRange(max = 30) int cut) {
    var backwards = new FixedPointSums(1);
    var reversed = new ArrayList<>(numbers);
    Collections.reverse(reversed);
    reversed.forEach(number -> backwards.add(0, number));
    int place = Math.min(cut, numbers.size());
    var parts = sum(numbers.subList(place, numbers.size()));
    parts.add(sum(numbers.subList(0, place)), 1);

    double all = sum(numbers).value(0);

    assertThat(backwards.value(0)).isEqualTo(all);
    assertThat(parts.value(0)).isEqualTo(all);
    assertThat(all)
        .isCloseTo(numbers.stream().mapToDouble(Double::doubleValue).sum(), within(1e-5));
  }

  @Property(tries = 200)
  void whatIsTakenAwayLeavesNoTrace(
      @ForAll @Size(max = 9) List<@DoubleRange(min = -1, max = 1) Double> kept,
      @ForAll @Size(max = 9) List<@DoubleRange(min = -1e9, max = 1e9) Double> withdrawn) {
    var sums = sum(kept);
    sums.add(sum(withdrawn), 1);
    sums.add(sum(withdrawn), -1);

    assertThat(sums.value(0)).isEqualTo(sum(kept).value(0));
  }

  @Property(tries = 200)
  void oneNumberIsKeptToTheLastBitsOfABillionthOfABillionth(
      @ForAll @DoubleRange(min = 0, max = 1) double number) {
    assertThat(sum(List.of(number)).value(0)).isCloseTo(number, within(2e-18));
  }

  @Test
  void numbersBeyondTheRangeAreRefused() {
    for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0x1p34}) {
      assertThatThrownBy(() -> new FixedPointSums(1).add(0, number))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new FixedPointSums(1).add(new FixedPointSums(2), 1))
        .isInstanceOf(IllegalArgumentException.class);
    var full = sum(List.of(0x1p33, 0x1p33, 0x1p33));
    assertThatThrownBy(() -> full.add(full, 2)).isInstanceOf(ArithmeticException.class);
  }

  private static FixedPointSums sum(List<Double> numbers) {
    var sums = new FixedPointSums(1);
    numbers.forEach(number -> sums.add(0, number));
    return sums;
  }
}

package callsheet.statistics.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DiversityNumbersTest {
  @Test
  void withoutMassThereIsNoData() {
    for (long[] nothing : new long[][] {{}, {0, 0}}) {
      assertThat(Entropy.nats(nothing).reason()).isEqualTo(Reason.NO_DATA);
      assertThat(Entropy.evenness(nothing).reason()).isEqualTo(Reason.NO_DATA);
      assertThat(Gini.coefficient(nothing).reason()).isEqualTo(Reason.NO_DATA);
      assertThat(HillNumbers.of(nothing)).isEqualTo(new HillNumbers(0, 0, 0, 0));
    }
  }

  @Test
  void aSingleCategoryHasNoEvennessAndNoCorrectedGini() {
    assertThat(Entropy.nats(new long[] {7}).value()).isEqualTo(0.0);
    assertThat(Entropy.evenness(new long[] {7}).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(Gini.corrected(new long[] {7}).reason()).isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void negativeAmountsAreRefused() {
    assertThatThrownBy(() -> Gini.coefficient(new long[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HillNumbers.of(new long[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theOrderOfTheMassesDoesNotMatterToTheLastBit(
      @ForAll @Size(min = 1, max = 50) List<@LongRange(max = 100_000_000_000L) Long> masses,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(masses);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(HillNumbers.of(array(shuffled))).isEqualTo(HillNumbers.of(array(masses)));
    assertThat(Gini.coefficient(array(shuffled))).isEqualTo(Gini.coefficient(array(masses)));
    assertThat(Entropy.bits(array(shuffled))).isEqualTo(Entropy.bits(array(masses)));
  }

  @Property
  void higherOrdersAreSmallerAndNoneIsBelowOne(
      @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 1, max = 1L << 50) Long> masses) {
    var hill = HillNumbers.of(array(masses));
    double slack = 1 + 1e-12;

    assertThat(hill.infinity()).isBetween(1.0, hill.order2() * slack);
    assertThat(hill.order2()).isBetween(1.0 / slack, hill.order1() * slack);
    assertThat(hill.order1()).isBetween(1.0, hill.order0());
    assertThat(Gini.coefficient(array(masses)).value())
        .isBetween(0.0, (masses.size() - 1.0) / masses.size() + 1e-12);
  }

  @Property
  void equalMassesAreAsManyAsTheyAre(
      @ForAll @LongRange(min = 1, max = 1L << 50) long mass,
      @ForAll @IntRange(min = 1, max = 99) int count) {
    var hill = HillNumbers.of(array(Collections.nCopies(count, mass)));

    assertThat(hill.order1()).isCloseTo((double) count, TOLERANCE);
    assertThat(hill.order2()).isCloseTo((double) count, TOLERANCE);
    assertThat(hill.infinity()).isCloseTo((double) count, TOLERANCE);
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}

package callsheet.statistics.transitions.evidence;

import static callsheet.statistics.Trillionths.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UrnMomentsTest {
  @Property(tries = 300)
  void theMomentsAreTheExactFractionsRoundedHalfUp(
      @ForAll @IntRange(min = 1, max = 100_000) int size,
      @ForAll @IntRange(max = 100_000) int one,
      @ForAll @IntRange(max = 100_000) int other) {
    assertExact(size, one % (size + 1), other % (size + 1));
  }

  @Test
  void smallUrnsAreKeptAsTheyAreMade() {
    for (int size = 1; size <= 50; size++) {
      for (int marked = 0; marked <= size; marked++) {
        for (int drawn = 0; drawn <= size; drawn++) {
          assertExact(size, marked, drawn);
        }
      }
    }
  }

  @Test
  void theMomentsAreThoseOfTheExactDistribution() {
    var exact = new ExactPairCount();
    exact.addPairing(12, 4, 5);
    var probabilities = exact.probabilities();
    double mean = 0;
    double square = 0;
    for (int count = 0; count < probabilities.length; count++) {
      mean += count * probabilities[count];
      square += count * count * probabilities[count];
    }

    assertThat(UrnMoments.expected(12, 4, 5)).isEqualTo(Math.round(mean * ONE));
    assertThat(UrnMoments.variance(12, 4, 5) / (double) ONE)
        .isCloseTo(square - mean * mean, within(1e-12));
  }

  @Test
  void anUrnOfOneIsWhatItIs() {
    assertThat(UrnMoments.expected(1, 1, 1)).isEqualTo(ONE);
    assertThat(UrnMoments.variance(1, 1, 1)).isZero();
    assertThat(UrnMoments.expected(0, 0, 0)).isZero();
  }

  private static void assertExact(long size, long marked, long drawn) {
    var product = BigDecimal.valueOf(marked).multiply(BigDecimal.valueOf(drawn));
    var others = BigDecimal.valueOf(size - marked).multiply(BigDecimal.valueOf(size - drawn));
    var square = BigDecimal.valueOf(size).pow(2).multiply(BigDecimal.valueOf(size - 1));

    assertThat(UrnMoments.expected((int) size, (int) marked, (int) drawn))
        .isEqualTo(trillionths(product, BigDecimal.valueOf(size)));
    assertThat(UrnMoments.variance((int) size, (int) marked, (int) drawn))
        .isEqualTo(size == 1 ? 0 : trillionths(product.multiply(others), square));
  }

  private static long trillionths(BigDecimal numerator, BigDecimal denominator) {
    return numerator
        .movePointRight(12)
        .divide(denominator, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}

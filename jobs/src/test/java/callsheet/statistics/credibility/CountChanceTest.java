package callsheet.statistics.credibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;

class CountChanceTest {
  @Test
  void theChanceIsThatOfANegativeBinomial() {
    var pascal = PascalDistribution.of(3, 0.4);

    assertThat(CountChance.ofAny(pascal.getMean(), pascal.getVariance()))
        .isCloseTo(1 - pascal.probability(0), within(1e-12));
  }

  @Test
  void withoutMoreVarianceThanMeanItIsThatOfAPoisson() {
    assertThat(CountChance.ofAny(2, 2)).isCloseTo(1 - Math.exp(-2), within(1e-12));
    assertThat(CountChance.ofAny(2, 1)).isEqualTo(CountChance.ofAny(2, 2));
  }

  @Test
  void whereNothingIsExpectedThereIsNoChance() {
    assertThat(CountChance.ofAny(0, 3)).isZero();
  }

  @Property
  void itIsAChanceAndTheMoreACountVariesTheSmallerItIs(
      @ForAll @DoubleRange(min = 0.01, max = 20) double mean,
      @ForAll @DoubleRange(min = 0.01, max = 50) double variance) {
    double chance = CountChance.ofAny(mean, variance);

    assertThat(chance).isBetween(0.0, 1.0);
    assertThat(CountChance.ofAny(mean, variance + 1)).isLessThanOrEqualTo(chance);
    assertThat(CountChance.ofAny(mean, 1e-9)).isCloseTo(-Math.expm1(-mean), within(1e-12));
  }
}

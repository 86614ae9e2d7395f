package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClusterWeightsTest {
  @Test
  void equalClustersAreCorrectedByTheirNumber() {
    var weights = weights(1, 1, 1, 1, 1);

    // G/(G−1), whatever the clusters have in common.
    assertThat(weights.unbiasedness(0)).isCloseTo(0.8, within(1e-12));
    assertThat(weights.unbiasedness(1)).isCloseTo(0.8, within(1e-12));
    assertThat(weights.effectiveClusters()).isCloseTo(5, within(1e-12));
  }

  @Test
  void whatIsExpectedOfTurnsThatVaryByThemselvesIsExact() {
    var weights = weights(1, 2, 3, 4, 10);
    // Σ E(z²) over Σv, with v = w: each residual lacks its own part of the fitted ratio.
    double expected =
        shares(1, 2, 3, 4, 10).map(w -> w * (1 - w) * (1 - w) + w * w * (1 - w)).sum();

    assertThat(weights.unbiasedness(0)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void whatIsExpectedOfClustersThatDifferIsNearIfTheirSizesAreAsUsual() {
    // Quantiles of an exponential distribution, a gamma distribution of shape 1.
    var sizes = IntStream.range(0, 40).mapToDouble(i -> -Math.log(1 - (i + 0.5) / 40)).toArray();
    double sum = DoubleStream.of(sizes).sum();
    double squares = DoubleStream.of(sizes).map(s -> s * s).sum() / sum / sum;
    double cubes = DoubleStream.of(sizes).map(s -> s * s * s).sum() / sum / sum / sum;
    double expected = 1 + squares - 2 * cubes / squares;

    assertThat(weights(sizes).unbiasedness(1)).isCloseTo(expected, within(0.01));
  }

  @Property(tries = 200)
  void theMoreClustersHaveInCommonTheMoreIsMissing(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 1000) Integer> sizes,
      @ForAll @DoubleRange(min = 0, max = 1) double clusteredShare) {
    var weights = weights(sizes.stream().mapToDouble(size -> size).toArray());

    assertThat(weights.unbiasedness(clusteredShare))
        .isBetween(Double.MIN_VALUE, 1.0)
        .isLessThanOrEqualTo(weights.unbiasedness(0) + 1e-12)
        .isGreaterThanOrEqualTo(weights.unbiasedness(1) - 1e-12);
  }

  private static ClusterWeights weights(double... sizes) {
    return new ClusterWeights(shares(sizes).map(w -> w * w).sum(), sizes.length);
  }

  private static DoubleStream shares(double... sizes) {
    double sum = DoubleStream.of(sizes).sum();
    return DoubleStream.of(sizes).map(size -> size / sum);
  }
}

package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ChanceDivergenceTest {
  private static final Shares TARGET = Shares.of(0.3, 0.2, 0.2, 0.1, 0.1, 0.1);

  @Test
  void ofTwoCategoriesTheLevelIsItsExactExpectation() {
    var target = Shares.of(0.3, 0.7);
    var binomial = BinomialDistribution.of(12, 0.3);
    double expected =
        IntStream.rangeClosed(0, 12)
            .mapToDouble(
                k -> {
                  var sample = Shares.ofMasses(new long[] {k, 12 - k}).value();
                  return binomial.probability(k)
                      * Divergence.jensenShannonBits(Objects.requireNonNull(sample), target);
                })
            .sum();

    // The divergence of a sample varies about as much as it is large.
    assertThat(ChanceDivergence.jensenShannonBits(target, 12, 4000))
        .isCloseTo(expected, within(4 * 1.5 * expected / Math.sqrt(4000)));
  }

  @Test
  void ofLargeSamplesTheLevelIsItsLimit() {
    double limit = ChanceDivergence.largeSampleBits(TARGET, 5000);

    assertThat(limit).isCloseTo(5 / (8 * 5000 * Math.log(2)), within(1e-15));
    assertThat(ChanceDivergence.jensenShannonBits(TARGET, 5000, 1000))
        .isCloseTo(limit, within(0.1 * limit));
  }

  @Test
  void aTargetOfOneCategoryLeavesNothingToChance() {
    assertThat(ChanceDivergence.jensenShannonBits(Shares.of(1, 0), 30, 10)).isZero();
    assertThat(ChanceDivergence.largeSampleBits(Shares.of(1, 0), 30)).isZero();
  }

  @Test
  void anEffectiveSizeBelowOneIsOne() {
    assertThat(ChanceDivergence.jensenShannonBits(TARGET, 0.2, 50))
        .isEqualTo(ChanceDivergence.jensenShannonBits(TARGET, 1, 50));
  }

  @Test
  void whatIsNoSampleIsRefused() {
    assertThatThrownBy(() -> ChanceDivergence.jensenShannonBits(TARGET, 0, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChanceDivergence.jensenShannonBits(TARGET, 10, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aShareThatRoundsAwayLeavesTheDrawWhole() {
    for (int draw = 0; draw < 200; draw++) {
      var counts = MultinomialDraw.counts(Shares.of(0.7, 0.3, 1e-20, 0), 40, "test", draw);

      assertThat(counts[0] + counts[1]).isEqualTo(40);
    }
  }

  @Test
  void drawsFollowTheShares() {
    int draws = 2000;
    var sums = new long[6];
    LongStream.range(0, draws)
        .mapToObj(draw -> MultinomialDraw.counts(TARGET, 50, "test", draw))
        .forEach(counts -> Arrays.setAll(sums, i -> sums[i] + counts[i]));
    double size = 50.0 * draws;

    for (int i = 0; i < 6; i++) {
      double share = TARGET.at(i);
      double error = Math.sqrt(size * share * (1 - share));
      assertThat((double) sums[i]).isCloseTo(size * share, within(4 * error));
    }
  }

  @Property(tries = 100)
  void aDrawHasItsSizeAndNothingWhereNoShareIs(
      @ForAll @IntRange(max = 500) int size, @ForAll @LongRange(min = 0, max = 999) long draw) {
    var counts = MultinomialDraw.counts(Shares.of(0.5, 0, 0.3, 0.2, 0), size, "test", draw);

    assertThat(Arrays.stream(counts).sum()).isEqualTo(size);
    assertThat(Arrays.stream(counts).min().orElse(0)).isGreaterThanOrEqualTo(0);
    assertThat(counts[1]).isZero();
    assertThat(counts[4]).isZero();
    assertThat(MultinomialDraw.counts(Shares.of(0.5, 0, 0.3, 0.2, 0), size, "test", draw))
        .isEqualTo(counts);
  }
}

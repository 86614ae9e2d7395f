package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenCases;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.Objects;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GoodnessOfFitTest {
  private static final GoldenValue CASE =
      GoldenCases.only("01_distribution_python", "goodness_of_fit");

  @Test
  void theFitToATargetEqualsThatOfPublishedSoftware() {
    var expected = CASE.get("expected");
    var fit = fit();

    expected.get("G").assertIs(fit.g());
    expected.get("G_p").assertIs(fit.independentGPValue());
    expected.get("X2").assertIs(fit.chiSquare());
    expected.get("X2_p").assertIs(fit.independentPValue());
    expected.get("df").assertIs((double) fit.degreesOfFreedom());
    expected.get("williams_q").assertIs(fit.williamsDivisor());
  }

  @Test
  void otherSoftwareHasTheSameStatistics() {
    var fit = fit();
    var r = GoldenValue.file("01_distribution_R").get("chisq_gof");
    r.get("X2").assertIs(fit.chiSquare());
    r.get("df").assertIs((double) fit.degreesOfFreedom());
    r.get("p").assertIs(fit.independentPValue());
    var java = GoldenValue.file("20_java_libs");
    java.get("commons-math3 3.6.1", "ChiSquareTest").assertIs(fit.chiSquare());
    java.get("commons-statistics 1.1", "GTest.statistic").assertIs(fit.g());
  }

  @Test
  void theFitToEqualSharesEqualsThatOfPublishedSoftware() {
    for (GoldenValue golden : GoldenCases.ofEntropy()) {
      var counts = golden.get("counts").asLongs();
      var fit = fit(counts, Shares.equal(counts.length));

      golden.get("G_stat", "stat").assertIs(fit.g());
      golden.get("G_stat", "df").assertIs((double) fit.degreesOfFreedom());
      golden.get("G_stat", "pval").assertIs(fit.independentGPValue());
    }
  }

  @Test
  void simulatedSamplesAreAsOftenAsFarAwayAsInPublishedSoftware() {
    int samples = 10_000;
    var target = Shares.of(CASE.get("input", "target").asDoubles());
    double observed = fit().chiSquare() - 1e-9;
    long asFar =
        LongStream.range(0, samples)
            .mapToObj(draw -> MultinomialDraw.counts(target, 100, "simulated", draw))
            .filter(counts -> fit(counts, target).chiSquare() >= observed)
            .count();
    double ours = (asFar + 1.0) / (samples + 1);
    double theirSamples = 20_000;
    double error = Math.sqrt(0.006 * 0.994 * (1.0 / samples + 1 / theirSamples));

    GoldenValue.file("01_distribution_R").get("chisq_gof_sim_p").assertIsNear(ours, 4 * error);
  }

  @Test
  void aTargetWithoutACategoryThatOccursIsNoTarget() {
    var without = Shares.of(0.5, 0.5, 0);

    assertThat(GoodnessOfFit.of(new long[] {3, 4, 1}, without, 1).reason())
        .isEqualTo(Reason.ZERO_MARGIN);
    assertThat(fit(new long[] {3, 5, 0}, without).degreesOfFreedom()).isEqualTo(1);
    assertThat(fit(new long[] {3, 5, 0}, without).chiSquare()).isEqualTo(0.5);
  }

  @Test
  void withoutMassOrWithOneCategoryThereIsNothingToFit() {
    assertThat(GoodnessOfFit.of(new long[] {0, 0}, Shares.equal(2), 1).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThat(GoodnessOfFit.of(new long[] {5}, Shares.equal(1), 1).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(GoodnessOfFit.of(new long[] {5, 0}, Shares.of(1, 0), 1).reason())
        .isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void aTargetOfAnotherSchemeIsRefused() {
    assertThatThrownBy(() -> GoodnessOfFit.of(new long[] {1, 2}, Shares.equal(3), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void countsInProportionFitPerfectlyAndOthersDoNot(
      @ForAll @LongRange(min = 1, max = 50) long a, @ForAll @LongRange(max = 50) long b) {
    var perfect = fit(new long[] {3 * a, 2 * a}, Shares.of(0.6, 0.4));
    var other = fit(new long[] {a, b}, Shares.of(0.6, 0.4));

    assertThat(perfect.chiSquare()).isCloseTo(0, within(1e-9));
    assertThat(perfect.g()).isCloseTo(0, within(1e-9));
    assertThat(perfect.independentPValue()).isCloseTo(1, within(1e-4));
    assertThat(other.g()).isGreaterThanOrEqualTo(0);
    assertThat(other.independentGPValue()).isBetween(0.0, 1.0);
  }

  @Property(tries = 200)
  void gIsTwiceTheSizeTimesTheDivergence(@ForAll("counts") long[] counts) {
    var target = Shares.of(0.1, 0.2, 0.3, 0.4);
    var fit = fit(counts, target);
    var observed = Objects.requireNonNull(Shares.ofMasses(counts).value());
    var bits = Objects.requireNonNull(Divergence.kullbackLeiblerBits(observed, target).value());

    assertThat(fit.g()).isCloseTo(2 * fit.size() * bits * Math.log(2), within(1e-9));
  }

  @Property(tries = 200)
  void theUnitOfMassShowsOnlyInTheNumberOfObservations(@ForAll("counts") long[] counts) {
    var billionths = counts.clone();
    for (int i = 0; i < billionths.length; i++) {
      billionths[i] *= 1_000_000_000;
    }
    var fit =
        Objects.requireNonNull(
            GoodnessOfFit.of(billionths, Shares.equal(4), 1_000_000_000).value());

    assertThat(fit.chiSquare()).isCloseTo(fit(counts, Shares.equal(4)).chiSquare(), within(1e-9));
  }

  @Provide
  Arbitrary<long[]> counts() {
    return Arbitraries.longs()
        .between(0, 40)
        .array(long[].class)
        .ofSize(4)
        .filter(counts -> counts[0] + counts[1] + counts[2] + counts[3] > 0);
  }

  private static GoodnessOfFit fit() {
    return fit(
        CASE.get("input", "counts").asLongs(), Shares.of(CASE.get("input", "target").asDoubles()));
  }

  private static GoodnessOfFit fit(long[] counts, Shares target) {
    return Objects.requireNonNull(GoodnessOfFit.of(counts, target, 1).value());
  }
}

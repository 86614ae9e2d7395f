package callsheet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A small calibration in every build, so that the default interval and the default test cannot lose
 * what {@link CalibrationBenchmark} measured. Bounds are four standard errors wide.
 */
class CalibrationTest {
  private static final int STUDIOS = 150;

  @Test
  void theDefaultIntervalCoversWhatItSays() {
    var coverage =
        new Replicates(STUDIOS, 2)
            .of(
                StudioDesign.of(20, 40),
                IntervalKind.values().length,
                CoverageGroup.values().length,
                IntervalCoverage::of);
    var byDefault = coverage[IntervalKind.DEFAULT.ordinal()];
    var byTheBook = coverage[IntervalKind.TWO_WAY.ordinal()];
    var naive = coverage[IntervalKind.NAIVE.ordinal()];

    for (RateTally tally : byDefault) {
      assertThat(tally.rate()).isBetween(0.935 - margin(tally), 0.965 + margin(tally));
    }
    for (var group : new CoverageGroup[] {CoverageGroup.SHARES, CoverageGroup.RARE_SHARE}) {
      int at = group.ordinal();
      assertThat(byDefault[at].rate()).isGreaterThan(byTheBook[at].rate());
      assertThat(naive[at].rate()).isLessThan(0.75);
    }
  }

  @Test
  void theDefaultTestOfATransitionFindsWhatIsNotThereAsOftenAsItSays() {
    var tests =
        new Replicates(STUDIOS, 2)
            .of(
                StudioDesign.of(20, 40).withSessionWeight(0),
                TestKind.values().length,
                PairGroup.values().length,
                FalsePositives::of);
    var pooled = tests[TestKind.POOLED.ordinal()];

    for (RateTally tally : tests[TestKind.STRATIFIED.ordinal()]) {
      assertThat(tally.rate()).isBetween(0.04 - margin(tally), 0.06 + margin(tally));
    }
    assertThat(pooled[PairGroup.SELF_STAYS.ordinal()].rate()).isGreaterThan(0.3);
  }

  private static double margin(RateTally tally) {
    return 4 * tally.standardError();
  }
}

package callsheet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A small calibration in every build, so that the default interval and the default test cannot lose
 * what {@link CalibrationBenchmark} measured. Bounds are four standard errors wide.
 */
class CalibrationTest {
  private static final Replicates STUDIOS = new Replicates(150, 2);

  @Test
  void theDefaultIntervalCoversWhatItSays() {
    var coverage = STUDIOS.of(StudioDesign.of(20, 40), IntervalCoverage::of);

    for (CoverageGroup group : CoverageGroup.values()) {
      var byDefault = coverage.of(IntervalKind.DEFAULT, group);
      assertThat(byDefault.rate()).isBetween(0.935 - margin(byDefault), 0.965 + margin(byDefault));
    }
    for (var group : new CoverageGroup[] {CoverageGroup.SHARES, CoverageGroup.RARE_SHARE}) {
      assertThat(coverage.of(IntervalKind.DEFAULT, group).rate())
          .isGreaterThan(coverage.of(IntervalKind.TWO_WAY, group).rate());
      assertThat(coverage.of(IntervalKind.NAIVE, group).rate()).isLessThan(0.75);
    }
  }

  @Test
  void theDefaultTestFindsWhatIsNotThereAsOftenAsItSays() {
    var design = StudioDesign.of(20, 40).withSessionWeight(0);
    var positives = STUDIOS.of(design, FalsePositives::of);

    for (PairGroup group : PairGroup.values()) {
      var byDefault = positives.of(TestKind.STRATIFIED, group);
      assertThat(byDefault.rate()).isBetween(0.04 - margin(byDefault), 0.06 + margin(byDefault));
    }
    assertThat(positives.of(TestKind.POOLED, PairGroup.SELF_STAYS).rate()).isGreaterThan(0.3);
  }

  private static double margin(RateTally tally) {
    return 4 * tally.standardError();
  }
}

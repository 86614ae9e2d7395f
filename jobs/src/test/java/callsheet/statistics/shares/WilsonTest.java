package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenCases;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Interval;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void intervalsEqualThoseOfPublishedSoftware() {
    var rows =
        Stream.of(
                GoldenValue.file("01_distribution_R").get("wilson_prop_test"),
                GoldenCases.only("01_distribution_python", "wilson_etc").get("expected", "rows"))
            .flatMap(table -> table.elements().stream())
            .toList();

    assertThat(rows).hasSize(15);
    for (GoldenValue row : rows) {
      double size = row.get("n").asDouble();
      assertInterval(row.get("wilson"), row.get("k").asDouble() / size, size);
    }
    var java = GoldenValue.file("20_java_libs").get("commons-math3 3.6.1");
    assertInterval(java.get("WilsonScoreInterval(10,3,.95)"), 0.3, 10);
  }

  @Test
  void intervalsReachTheLevelOfTheirReference() {
    double tails = 2 * NormalDistribution.of(0, 1).survivalProbability(Interval.Z_95);

    GoldenCases.only("01_distribution_python", "wilson_etc")
        .get("input", "level")
        .assertIs(1 - tails);
  }

  private static void assertInterval(GoldenValue expected, double share, double size) {
    var interval = Wilson.interval(share, size);
    expected.assertIs(new double[] {interval.lower(), interval.upper()});
  }

  @Test
  void aSampleOfNothingIsRefused() {
    assertThatThrownBy(() -> Wilson.interval(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Wilson.interval(Double.NaN, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void anIntervalHoldsItsShareAndStaysAmongShares(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double size) {
    var interval = Wilson.interval(share, size);

    assertThat(interval.lower()).isBetween(0.0, share + 1e-15);
    assertThat(interval.upper()).isBetween(share - 1e-15, 1.0);
  }

  @Property
  void theIntervalOfTheOthersIsItsMirrorImage(
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.1, max = 1e6) double size) {
    var interval = Wilson.interval(share, size);
    var others = Wilson.interval(1 - share, size);

    assertThat(others.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
    assertThat(others.upper()).isCloseTo(1 - interval.lower(), within(1e-12));
  }
}

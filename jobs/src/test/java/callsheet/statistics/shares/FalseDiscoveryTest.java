package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenCases;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  @Test
  void adjustedPValuesEqualThoseOfR() {
    var golden = GoldenValue.file("01_distribution_R").get("p_adjust");
    var pValues = estimates(golden.get("p").asDoubles());

    golden.get("BH").assertIs(values(FalseDiscovery.benjaminiHochberg(pValues)));
    golden.get("BY").assertIs(values(FalseDiscovery.benjaminiYekutieli(pValues)));
  }

  @Test
  void adjustedPValuesAndDiscoveriesEqualThoseOfPython() {
    var golden = GoldenCases.only("01_distribution_python", "fdr");
    var pValues = estimates(golden.get("input", "p").asDoubles());
    double level = golden.get("input", "q").asDouble();
    var adjusted = values(FalseDiscovery.benjaminiHochberg(pValues));

    golden.get("expected", "bh_adjusted").assertIs(adjusted);
    for (int test = 0; test < adjusted.length; test++) {
      golden.get("expected", "bh_reject").get(test).assertIs(adjusted[test] <= level);
    }
    golden
        .get("expected", "by_adjusted")
        .assertIs(values(FalseDiscovery.benjaminiYekutieli(pValues)));
  }

  @Test
  void undefinedPValuesStaySoAndDoNotCount() {
    var golden = GoldenValue.file("01_distribution_R").get("p_adjust_NA", "BH");
    Estimate<Double> undefined = Estimate.undefined(Reason.ZERO_MARGIN);

    var adjusted =
        FalseDiscovery.benjaminiHochberg(List.of(Estimate.of(0.01), undefined, Estimate.of(0.03)));

    golden.get(0).assertIs(adjusted.get(0));
    golden.get(1).assertIs(adjusted.get(1).value() == null ? "NA" : "a number");
    golden.get(2).assertIs(adjusted.get(2));
    assertThat(adjusted.get(1)).isEqualTo(undefined);
  }

  @Test
  void aFamilyOfNoneOrOneNeedsNoAdjustment() {
    assertThat(FalseDiscovery.benjaminiHochberg(List.of())).isEmpty();
    assertThat(values(FalseDiscovery.benjaminiYekutieli(estimates(0.04)))).containsExactly(0.04);
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> FalseDiscovery.benjaminiHochberg(estimates(0.5, 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void adjustingNeverLowersAndKeepsTheOrder(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1) Double> pValues) {
    var sorted = pValues.stream().sorted().mapToDouble(Double::doubleValue).toArray();
    var hochberg = values(FalseDiscovery.benjaminiHochberg(estimates(sorted)));
    var yekutieli = values(FalseDiscovery.benjaminiYekutieli(estimates(sorted)));

    for (int i = 0; i < sorted.length; i++) {
      assertThat(hochberg[i]).isBetween(sorted[i], 1.0);
      assertThat(yekutieli[i]).isBetween(hochberg[i], 1.0);
    }
    assertThat(hochberg).isSorted();
    assertThat(yekutieli).isSorted();
    assertThat(hochberg[sorted.length - 1]).isCloseTo(sorted[sorted.length - 1], within(1e-12));
  }

  @Property(tries = 200)
  void theOrderOfTheTestsDoesNotMatter(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1) Double> pValues) {
    var forth = pValues.stream().map(Estimate::of).toList();
    var back = new ArrayList<>(forth);
    Collections.reverse(back);
    var adjusted = new ArrayList<>(FalseDiscovery.benjaminiHochberg(back));
    Collections.reverse(adjusted);

    assertThat(adjusted).isEqualTo(FalseDiscovery.benjaminiHochberg(forth));
  }

  private static List<Estimate<Double>> estimates(double... pValues) {
    return Arrays.stream(pValues).mapToObj(Estimate::of).toList();
  }

  private static double[] values(List<Estimate<Double>> pValues) {
    return pValues.stream().mapToDouble(p -> Objects.requireNonNull(p.value())).toArray();
  }
}

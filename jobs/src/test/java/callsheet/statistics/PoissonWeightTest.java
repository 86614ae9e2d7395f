package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PoissonWeightTest {
  private static final GoldenValue RANDOM = GoldenValue.file("13_rng_pay_suppression");

  @Test
  void weightsEqualTheirReferences() {
    for (GoldenValue row : RANDOM.get("rows").elements()) {
      row.get("poisson1")
          .assertIs((double) PoissonWeight.of(row.get("key").asText(), row.get("rep").asLong()));
    }
  }

  @Test
  void theDistributionEqualsThatOfPublishedSoftware() {
    var cumulative = RANDOM.get("poisson1_cdf");
    for (int weight = 0; weight < cumulative.size(); weight++) {
      cumulative.get(weight).assertIs(PoissonWeight.cumulative(weight));
    }
  }

  @Test
  void fiftyThousandWeightsAreDistributedAsTheirReference() {
    // 500 performers in 100 replicates: the keys that reproduce the reference's histogram.
    var weights =
        IntStream.range(0, 500)
            .mapToObj("P%05d"::formatted)
            .flatMapToInt(p -> IntStream.range(0, 100).map(b -> PoissonWeight.of(p, b)))
            .toArray();
    var histogram = new long[10];
    Arrays.stream(weights).forEach(weight -> histogram[weight]++);
    double mean = Arrays.stream(weights).average().orElseThrow();
    double variance =
        Arrays.stream(weights).mapToDouble(weight -> Math.pow(weight - mean, 2)).sum() / 50_000;

    var sanity = RANDOM.get("sanity_50000");
    sanity.get("hist").assertIs(histogram);
    sanity.get("mean").assertIs(mean);
    sanity.get("var").assertIs(variance);
  }

  @Test
  void theLargestUniformNumberHasAWeight() {
    assertThat(PoissonWeight.of(Math.nextDown(1.0))).isBetween(17, 19);
    assertThat(PoissonWeight.of(0)).isZero();
    assertThat(PoissonWeight.cumulative(1000)).isEqualTo(1);
  }

  @Property(tries = 300)
  void theWeightIsTheSmallestWhoseProbabilityIsAboveTheNumber(
      @ForAll @DoubleRange(min = 0, max = 0.999999999) @Scale(12) double uniform) {
    int weight = PoissonWeight.of(uniform);

    assertThat(PoissonWeight.cumulative(weight)).isGreaterThan(uniform);
    assertThat(weight == 0 ? 0 : PoissonWeight.cumulative(weight - 1)).isLessThanOrEqualTo(uniform);
  }
}

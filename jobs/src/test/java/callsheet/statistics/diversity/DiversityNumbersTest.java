package callsheet.statistics.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.Golden;
import callsheet.statistics.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DiversityNumbersTest {
  private static final long[] SIX = {40, 25, 20, 10, 5, 0};

  @Test
  void entropyAndEvennessEqualThoseOfPublishedSoftware() {
    for (JsonNode shannon : Golden.json("01_distribution_python").get("cases")) {
      if (shannon.get("name").asText().equals("shannon")) {
        var expected = shannon.get("expected");
        assertThat(Entropy.nats(SIX).value()).isCloseTo(expected.get("nats").asDouble(), TOLERANCE);
        assertThat(Entropy.bits(SIX).value()).isCloseTo(expected.get("bits").asDouble(), TOLERANCE);
        assertThat(Entropy.evenness(SIX).value())
            .isCloseTo(expected.get("pielou_evenness_K6_declared").asDouble(), TOLERANCE);
      }
    }
  }

  @Test
  void hillNumbersEqualThoseOfPublishedSoftware() {
    var hill = Golden.json("01_distribution_R").get("hill");
    assertHill(HillNumbers.of(SIX), hill);
  }

  @Test
  void edgesOfHillNumbersEqualTheirReferences() {
    for (JsonNode edge : Golden.json("01_distribution_python").get("cases")) {
      if (edge.get("name").asText().startsWith("hill_edge")) {
        var counts = edge.at("/input/counts");
        var billionths =
            Golden.list(counts).stream().mapToLong(c -> Math.round(c.asDouble() * 1e9)).toArray();
        var hill = HillNumbers.of(billionths);
        var expected = edge.get("expected");
        assertThat(hill.order0()).isEqualTo(expected.get("hill0").asDouble());
        assertThat(hill.order1()).isCloseTo(expected.get("hill1").asDouble(), TOLERANCE);
        assertThat(hill.order2()).isCloseTo(expected.get("hill2").asDouble(), TOLERANCE);
        assertThat(hill.infinity()).isCloseTo(expected.get("hill_inf").asDouble(), TOLERANCE);
      }
    }
  }

  @Test
  void withoutMassThereIsNoData() {
    for (long[] nothing : new long[][] {{}, {0, 0}}) {
      assertThat(Entropy.nats(nothing).reason()).isEqualTo(Reason.NO_DATA);
      assertThat(Entropy.evenness(nothing).reason()).isEqualTo(Reason.NO_DATA);
      assertThat(Gini.coefficient(nothing).reason()).isEqualTo(Reason.NO_DATA);
      assertThat(HillNumbers.of(nothing)).isEqualTo(new HillNumbers(0, 0, 0, 0));
    }
  }

  @Test
  void aSingleCategoryHasNoEvennessAndNoCorrectedGini() {
    assertThat(Entropy.nats(new long[] {7}).value()).isEqualTo(0.0);
    assertThat(Entropy.evenness(new long[] {7}).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(Gini.corrected(new long[] {7}).reason()).isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void negativeAmountsAreRefused() {
    assertThatThrownBy(() -> Gini.coefficient(new long[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HillNumbers.of(new long[] {1, -1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theOrderOfTheMassesDoesNotMatterToTheLastBit(
      @ForAll @Size(min = 1, max = 50) List<@LongRange(max = 100_000_000_000L) Long> masses,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(masses);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(HillNumbers.of(array(shuffled))).isEqualTo(HillNumbers.of(array(masses)));
    assertThat(Gini.coefficient(array(shuffled))).isEqualTo(Gini.coefficient(array(masses)));
    assertThat(Entropy.bits(array(shuffled))).isEqualTo(Entropy.bits(array(masses)));
  }

  @Property
  void higherOrdersAreSmallerAndNoneIsBelowOne(
      @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 1, max = 1L << 50) Long> masses) {
    var hill = HillNumbers.of(array(masses));
    double slack = 1 + 1e-12;

    assertThat(hill.infinity()).isBetween(1.0, hill.order2() * slack);
    assertThat(hill.order2()).isBetween(1.0 / slack, hill.order1() * slack);
    assertThat(hill.order1()).isBetween(1.0, hill.order0());
    assertThat(Gini.coefficient(array(masses)).value())
        .isBetween(0.0, (masses.size() - 1.0) / masses.size() + 1e-12);
  }

  @Property
  void equalMassesAreAsManyAsTheyAre(
      @ForAll @LongRange(min = 1, max = 1L << 50) long mass,
      @ForAll @IntRange(min = 1, max = 99) int count) {
    var hill = HillNumbers.of(array(Collections.nCopies(count, mass)));

    assertThat(hill.order1()).isCloseTo((double) count, TOLERANCE);
    assertThat(hill.order2()).isCloseTo((double) count, TOLERANCE);
    assertThat(hill.infinity()).isCloseTo((double) count, TOLERANCE);
  }

  private static void assertHill(HillNumbers hill, JsonNode expected) {
    assertThat(hill.order0()).isEqualTo(expected.get("q0").asDouble());
    assertThat(hill.order1()).isCloseTo(expected.get("q1").asDouble(), TOLERANCE);
    assertThat(hill.order2()).isCloseTo(expected.get("q2").asDouble(), TOLERANCE);
    assertThat(hill.infinity()).isCloseTo(expected.get("qInf").asDouble(), TOLERANCE);
  }

  private static long[] array(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}

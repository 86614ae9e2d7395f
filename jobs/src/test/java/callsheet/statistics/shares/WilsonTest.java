package callsheet.statistics.shares;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.golden.Golden.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WilsonTest {
  @Test
  void intervalsEqualThoseOfPublishedSoftware() {
    var rows = new ArrayList<>(list(Golden.json("01_distribution_R").get("wilson_prop_test")));
    for (JsonNode wilsonCase : Golden.json("01_distribution_python").get("cases")) {
      if (wilsonCase.get("name").asText().equals("wilson_etc")) {
        rows.addAll(list(wilsonCase.get("expected").get("rows")));
      }
    }

    assertThat(rows).hasSize(15);
    for (JsonNode row : rows) {
      double size = row.get("n").asDouble();
      var interval = Wilson.interval(row.get("k").asDouble() / size, size);
      assertThat(interval.lower()).isCloseTo(row.get("wilson").get(0).asDouble(), TOLERANCE);
      assertThat(interval.upper()).isCloseTo(row.get("wilson").get(1).asDouble(), TOLERANCE);
    }
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

package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSeriesTest {
  @Test
  void aTurnHasAllOfOneTurn() {
    assertThatThrownBy(() -> new LabelSeries(new long[][] {{3, 4}}, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid label: [3, 4] (must add up to 10)");
  }

  @ParameterizedTest
  @CsvSource({"11,-1", "9223372036854775807,9223372036854775807", "0,0"})
  void whatIsNoLabelIsRefused(long one, long other) {
    assertThatThrownBy(() -> new LabelSeries(new long[][] {{one, other}}, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void allTurnsAreOverTheSameEmotions() {
    assertThatThrownBy(() -> new LabelSeries(new long[][] {{10, 0}, {10}}, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTurnHasAMass() {
    assertThatThrownBy(() -> new LabelSeries(new long[0][], 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid series: 0 turns of 0 units");
  }

  @Test
  void whoMadeItCannotChangeIt() {
    var masses = new long[][] {{4, 6}};
    var series = new LabelSeries(masses, 10);
    masses[0][0] = 0;

    assertThat(series.mass(0, 0)).isEqualTo(4);
  }
}

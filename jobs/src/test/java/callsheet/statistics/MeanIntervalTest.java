package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {
  /** t.test(c(1, 2, 3, 4, 5)) in R: 1.036757 to 4.963243. */
  @Test
  void theIntervalIsStudents() {
    var interval = Objects.requireNonNull(MeanInterval.of(5, 15, 55).value());

    assertThat(interval.lower()).isCloseTo(1.036757, within(1e-6));
    assertThat(interval.upper()).isCloseTo(4.963243, within(1e-6));
  }

  @Test
  void equalObservationsLeaveNoDoubt() {
    assertThat(MeanInterval.of(3, 6, 12).value()).isEqualTo(new Interval(2, 2));
  }

  @Test
  void oneObservationTellsNothingOfOthers() {
    assertThat(MeanInterval.of(1, 2, 4).reason()).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(MeanInterval.of(0, 0, 0).reason()).isEqualTo(Reason.NO_DATA);
  }
}

package callsheet.statistics.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.statistics.Reason;
import org.junit.jupiter.api.Test;

class HoursInequalityTest {
  @Test
  void whoWasNeverCalledCountsForFairness() {
    var hours = HoursInequality.of(new long[] {10}, 4);

    assertThat(hours.ofRoster().value()).isEqualTo(0.75);
    assertThat(hours.ofWorking().value()).isEqualTo(0.0);
  }

  @Test
  void zerosAmongThoseWhoWorkedAreOfTheRosterAlone() {
    assertThat(HoursInequality.of(new long[] {0, 0, 0, 10}, 4))
        .isEqualTo(HoursInequality.of(new long[] {10}, 4));
  }

  @Test
  void whenNobodyHasHoursThereIsNoData() {
    assertThat(HoursInequality.of(new long[0], 3).ofRoster().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(HoursInequality.of(new long[0], 0).ofWorking().reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aRosterHoldsEverybodyWhoWorked() {
    assertThatThrownBy(() -> HoursInequality.of(new long[] {1, 2}, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

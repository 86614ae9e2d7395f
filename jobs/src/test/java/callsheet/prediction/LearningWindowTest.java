package callsheet.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.prediction.LearningWindow.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningWindowTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
  private static final PredictionConfig CONFIG = new PredictionConfig(true, 200, 1000);

  @Test
  void theLatestDaysAreLearnedFromAsManyAsAreWanted() {
    var days = List.of(day(0, 300, 0), day(1, 0, 50), day(2, 700, 50), day(3, 1, 0));

    assertThat(LearningWindow.of(days, CONFIG))
        .isEqualTo(new LearningWindow(LAST.minusDays(2), 0, 0));
  }

  @Test
  void ofADayThatIsTooMuchAndOfTooManyUnratedTurnsSessionsAreHalved() {
    var days = List.of(day(0, 3_900, 0), day(1, 10, 350));

    assertThat(LearningWindow.of(days, CONFIG)).isEqualTo(new LearningWindow(LAST, 2, 2));
  }

  @Test
  void withoutADayNothingIsLearnedFrom() {
    assertThat(LearningWindow.of(List.of(), CONFIG))
        .isEqualTo(new LearningWindow(LocalDate.MAX, 0, 0));
  }

  private static Day day(int before, long rated, long unrated) {
    return new Day(LAST.minusDays(before), rated, unrated);
  }
}

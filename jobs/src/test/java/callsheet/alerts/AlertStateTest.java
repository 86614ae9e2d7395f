package callsheet.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.Alert;
import callsheet.schema.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AlertStateTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final AlertRule RULE =
      new AlertRule("late", Measure.PAY_DELAY, Severity.WARNING, "Payroll", 7, 3, 0, List.of());

  @Test
  void anAlertOpensOnceStaysSilentlyAndClosesAtTheClearThreshold() {
    var states = states(new ArrayList<>(List.of(2.0, 7.0, 9.0, 5.0, 3.5, 8.0, 3.0, 2.0, 7.0)));

    assertThat(states)
        .extracting(AlertState::status)
        .containsExactly(
            "quiet", "opened", "open", "open", "open", "open", "closed", "quiet", "opened");
    var closed = states.get(6);
    assertThat(closed.openedOn()).isEqualTo(FIRST.plusDays(1));
    assertThat(closed.lastSeenOn()).isEqualTo(FIRST.plusDays(5));
    assertThat(closed.closedOn()).isEqualTo(FIRST.plusDays(6));
    assertThat(states.get(7)).isEqualTo(AlertState.QUIET);
  }

  @Test
  void aValueThatIsNotKnownRaisesNothingAndClosesNothing() {
    assertThat(AlertState.QUIET.next(RULE, null, FIRST)).isEqualTo(AlertState.QUIET);
    var open = AlertState.QUIET.next(RULE, 8.0, FIRST);
    assertThat(open.next(RULE, null, FIRST.plusDays(1)))
        .isEqualTo(new AlertState(Alert.OPEN, FIRST, FIRST, null));
  }

  @Property
  void anAlertIsToldOnceBetweenOpeningAndClosing(@ForAll("nights") List<Double> values) {
    boolean isOpen = false;
    for (var state : states(values)) {
      assertThat(state.status().equals(Alert.OPENED)).isEqualTo(!isOpen && state.isOpen());
      assertThat(state.status().equals(Alert.CLOSED)).isEqualTo(isOpen && !state.isOpen());
      isOpen = state.isOpen();
    }
  }

  @Property
  void closingNeedsTheClearThresholdAndOpeningTheOther(@ForAll("nights") List<Double> values) {
    var states = states(values);
    for (int night = 0; night < states.size(); night++) {
      var value = values.get(night);
      switch (states.get(night).status()) {
        case Alert.OPENED -> assertThat(value).isNotNull().isGreaterThanOrEqualTo(RULE.raise());
        case Alert.CLOSED -> assertThat(value).isNotNull().isLessThanOrEqualTo(RULE.clear());
        case Alert.OPEN ->
            assertThat(value == null || value > RULE.clear()).as("value %s", value).isTrue();
        default -> assertThat(value == null || value < RULE.raise()).as("value %s", value).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<List<Double>> nights() {
    return Arbitraries.doubles().between(0, 10).injectNull(0.2).list().ofMaxSize(40);
  }

  private static List<AlertState> states(List<Double> values) {
    var states = new ArrayList<AlertState>();
    var state = AlertState.QUIET;
    for (int night = 0; night < values.size(); night++) {
      state = state.next(RULE, values.get(night), FIRST.plusDays(night));
      states.add(state);
    }
    return states;
  }
}

package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.Alert;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertSectionTest {
  private static final LocalDate TONIGHT = MadeUpNight.TONIGHT;

  @Test
  void openAlertsAreToldTheMostUrgentFirstAndQuietRulesAreNot() {
    var page =
        tonight(
            alert("late", "warning", Alert.OPEN, "Pay is late."),
            alert("silent", "critical", Alert.OPENED, "No sessions came."),
            alert("refused", "critical", Alert.QUIET, "Little was refused."));

    assertThat(page.select("#alerts .lead").text().replace('\u00a0', ' '))
        .isEqualTo("2 alerts are open, 1 of them since tonight.");
    assertThat(page.select("#alerts li").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains("critical: silent", "No sessions came."),
            second -> assertThat(second).contains("warning: late", "Pay is late."));
  }

  @Test
  void anAlertThatIsOverIsToldOnce() {
    var page = tonight(alert("late", "warning", Alert.CLOSED, "Pay is in time."));

    assertThat(page.select("#alerts .lead").text())
        .isEqualTo("None of the studio's rules has an open alert. One is over tonight.");
    assertThat(page.select("#alerts li").text()).contains("Over: late", "Pay is in time.");
  }

  @Test
  void aStudioWithoutRulesHasNoAlertsOnItsPage() {
    assertThat(tonight().select("#alerts")).isEmpty();
  }

  @Test
  void anAlertIsText() {
    var page = tonight(alert("<i>x</i>", "info", Alert.OPENED, "<script>alert(1)</script>"));

    assertThat(page.select("#alerts i, #alerts script")).isEmpty();
    assertThat(page.select("#alerts li").text()).contains("<script>alert(1)</script>");
  }

  private static Document tonight(Alert... alerts) {
    return MadeUpPages.tonight(
        MadeUpNight.with(new NightFacts.Findings(List.of(), List.of(), List.of(alerts))));
  }

  private static Alert alert(String rule, String severity, String status, String sentence) {
    return new Alert(
        TONIGHT,
        "run",
        rule,
        "(all)",
        "pay-delay",
        severity,
        "Somebody",
        status,
        1.0,
        "days",
        1,
        0,
        null,
        sentence,
        on(!status.equals(Alert.QUIET)),
        on(!status.equals(Alert.QUIET)),
        on(status.equals(Alert.CLOSED)),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static @Nullable LocalDate on(boolean isSo) {
    return isSo ? TONIGHT : null;
  }
}

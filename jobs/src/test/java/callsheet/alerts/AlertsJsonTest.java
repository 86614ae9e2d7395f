package callsheet.alerts;

import static callsheet.lake.TestLake.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.Alert;
import callsheet.schema.Severity;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertsJsonTest {
  private static final String HOSTILE =
      "\"</script>\\\n\u0000\u202e=cmd|' ,\uD83D\uDE31 " + "x".repeat(10_000);

  @Test
  void hostileNamesComeBackAsTheyWere() throws IOException {
    var found = Measurement.of(HOSTILE, 9, HOSTILE);
    var document = new ObjectMapper().readTree(AlertsJson.of(rows(found, "critical"), NIGHT));

    var alert = document.get("alerts").get(0);
    assertThat(alert.get("owner").asText()).isEqualTo(HOSTILE);
    assertThat(alert.get("subject").asText()).isEqualTo(HOSTILE);
    assertThat(alert.get("sentence").asText()).contains(HOSTILE.substring(1));
    assertThat(alert.get("id").asText()).isEqualTo("late/" + HOSTILE + "/2026-11-22");
  }

  @Test
  void theShapeIsStableAndTheOrderThatOfUrgency() throws IOException {
    var info = rows(Measurement.of("one", 9, "one"), "info");
    var critical = rows(Measurement.of("two", 9, "two"), "critical");
    var unknown = rows(Measurement.undefined("three", "NO_DATA", "three"), "critical");
    var quiet = rows(Measurement.of("four", 0, "four"), "critical");
    var all = List.of(info, critical, unknown, quiet).stream().flatMap(List::stream).toList();

    var document = new ObjectMapper().readTree(AlertsJson.of(all, NIGHT));

    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly("format", "as_of", "run_id", "alerts", "unknown");
    assertThat(document.get("format").asText()).isEqualTo("callsheet-alerts/1");
    assertThat(document.get("as_of").asText()).isEqualTo("2026-11-22");
    assertThat(document.get("alerts"))
        .extracting(alert -> alert.get("subject").asText())
        .containsExactly("two", "one");
    assertThat(document.get("alerts").get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "status",
            "severity",
            "owner",
            "sentence",
            "rule",
            "measure",
            "subject",
            "value",
            "unit",
            "raise_at",
            "clear_at",
            "reason",
            "opened_on",
            "last_seen_on",
            "closed_on");
    assertThat(document.get("unknown"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("reason").asText()).isEqualTo("NO_DATA"));
  }

  private static List<Alert> rows(Measurement found, String severity) {
    var rule =
        new AlertRule(
            "late", Measure.PAY_DELAY, Severity.labelled(severity), HOSTILE, 7, 3, 0, List.of());
    return List.of(new AlertRows(MadeUpFacts.NOTHING, NIGHT).row(rule, found));
  }
}

package callsheet.alerts;

import callsheet.lake.Run;
import callsheet.schema.Alert;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The night's alerts as JSON, for programs. Every key is always there, and none is ever taken out
 * or given another meaning while {@code format} says the same:
 *
 * <ul>
 *   <li>{@code format}: {@code callsheet-alerts/1}; {@code as_of}: the night; {@code run_id}
 *   <li>{@code alerts}: what opened this night, has been open, or closed this night, worst first.
 *       {@code id} is the same from the night on which an alert opens to that on which it closes;
 *       {@code status} is opened, open or closed, so that one who tells of nothing but opened and
 *       closed ones never repeats anything; the other keys are columns of {@code marts.alerts}
 *   <li>{@code unknown}: what could not be measured, with the reason
 * </ul>
 */
final class AlertsJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private AlertsJson() {}

  /** The document, of a night's rows in any order. */
  static String of(List<Alert> rows, Run run) {
    var document = new LinkedHashMap<String, Object>();
    document.put("format", "callsheet-alerts/1");
    document.put("as_of", run.asOf().toString());
    document.put("run_id", run.runId());
    document.put(
        "alerts",
        rows.stream()
            .filter(row -> !row.status().equals(Alert.QUIET))
            .sorted(Alert.BY_URGENCY)
            .map(AlertsJson::alert)
            .toList());
    document.put(
        "unknown",
        rows.stream()
            .filter(row -> row.value() == null)
            .sorted(Alert.BY_URGENCY)
            .map(AlertsJson::unknown)
            .toList());
    return text(document);
  }

  private static Map<String, @Nullable Object> alert(Alert row) {
    var alert = new LinkedHashMap<String, @Nullable Object>();
    alert.put("id", "%s/%s/%s".formatted(row.rule(), row.subject(), row.openedOn()));
    alert.put("status", row.status());
    alert.put("severity", row.severity());
    alert.put("owner", row.owner());
    alert.put("sentence", row.sentence());
    alert.put("rule", row.rule());
    alert.put("measure", row.measure());
    alert.put("subject", row.subject());
    alert.put("value", row.value());
    alert.put("unit", row.unit());
    alert.put("raise_at", row.raiseAt());
    alert.put("clear_at", row.clearAt());
    alert.put("reason", row.reason());
    alert.put("opened_on", text(row.openedOn()));
    alert.put("last_seen_on", text(row.lastSeenOn()));
    alert.put("closed_on", text(row.closedOn()));
    return alert;
  }

  private static Map<String, @Nullable Object> unknown(Alert row) {
    var unknown = new LinkedHashMap<String, @Nullable Object>();
    unknown.put("rule", row.rule());
    unknown.put("measure", row.measure());
    unknown.put("subject", row.subject());
    unknown.put("reason", row.reason());
    unknown.put("sentence", row.sentence());
    return unknown;
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static String text(Map<String, Object> document) {
    try {
      return JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts, numbers and lists are JSON", e);
    }
  }
}

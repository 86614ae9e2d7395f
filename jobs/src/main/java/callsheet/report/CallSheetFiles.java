package callsheet.report;

import callsheet.schema.CommissionPlan;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plan as files for other programs: CSV and JSON, a line of the plan each. */
final class CallSheetFiles {
  static final String CSV = "data/call-sheet.csv";
  static final String JSON = "data/call-sheet.json";

  private CallSheetFiles() {}

  /** Both files, by their addresses. */
  static Map<String, String> of(NightFacts night) {
    var lines = PlanWords.of(night).plan().stream().map(line -> values(line, night)).toList();
    return Map.of(CSV, csv(lines), JSON, json(lines));
  }

  private static Map<String, @Nullable Object> values(CommissionPlan line, NightFacts night) {
    var days = night.further().days().get(line.rank());
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("rank", line.rank());
    values.put("scene_id", line.sceneId());
    values.put("title", line.title());
    values.put("cast", line.cast());
    values.put("sessions", line.sessions());
    values.put("price_per_session", line.pricePerSession());
    values.put("price", line.price());
    values.put("currency", line.currency());
    values.put("expected_gain", line.expectedGain());
    values.put("expected_gain_lower", line.expectedGainLower());
    values.put("expected_gain_upper", line.expectedGainUpper());
    values.put("gain_per_100", line.gainPer100());
    values.put("first_day", days == null ? null : days.first().toString());
    values.put("last_day", days == null ? null : days.last().toString());
    values.put("reason", line.reason());
    values.put("casting_call", new CastingCall(line, night).text());
    return values;
  }

  private static String csv(List<Map<String, @Nullable Object>> lines) {
    var rows = new ArrayList<List<String>>();
    if (!lines.isEmpty()) {
      rows.add(List.copyOf(lines.get(0).keySet()));
    }
    for (var line : lines) {
      rows.add(line.values().stream().map(CallSheetFiles::text).toList());
    }
    return CsvFile.of(rows);
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number number ? number.toString() : CsvFile.harmless(value.toString());
  }

  private static String json(List<Map<String, @Nullable Object>> lines) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(lines)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers are always JSON", e);
    }
  }
}

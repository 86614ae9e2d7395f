package callsheet.cli;

import callsheet.backtest.PolicyName;
import callsheet.simulation.Simulation.Week;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the weeks of a simulation: for people with a sentence, for programs the rows alone. */
record SimulationPrinter(PrintWriter out) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void print(PolicyName policy, List<Week> weeks, RowFormat format) {
    switch (format) {
      case TABLE -> {
        texts(weeks.stream().map(SimulationPrinter::line).toList()).printTable(out);
        out.println(sentence(policy, weeks));
      }
      case CSV -> texts(weeks.stream().map(SimulationPrinter::row).toList()).printCsv(out);
      case JSON -> weeks.forEach(week -> out.println(json(row(week))));
    }
    out.flush();
  }

  private static TextRows texts(List<Map<String, Object>> rows) {
    return new TextRows(
        List.copyOf(rows.get(0).keySet()),
        rows.stream().map(row -> row.values().stream().map(Object::toString).toList()).iterator());
  }

  private static Map<String, Object> row(Week week) {
    var row = new LinkedHashMap<String, Object>();
    row.put("week", week.number());
    row.put("sessions", week.sessions());
    row.put("no_shows", week.noShows());
    row.put("spent_usd", week.spent());
    row.put("total_usd", week.total());
    row.put("coverage_share", week.coverage());
    row.put("oracle_coverage_share", week.oracle());
    row.put("regret_share", week.regret());
    return row;
  }

  private static Map<String, Object> line(Week week) {
    var line = new LinkedHashMap<String, Object>();
    line.put("week", week.number());
    line.put("sessions", week.sessions());
    line.put("no-shows", week.noShows());
    line.put("spent", text("%,.2f", week.spent()));
    line.put("in all", text("%,.2f", week.total()));
    line.put("covered", text("%.1f %%", 100 * week.coverage()));
    line.put("oracle", text("%.1f %%", 100 * week.oracle()));
    line.put("regret", text("%.1f", 100 * week.regret()));
    return line;
  }

  private static String sentence(PolicyName policy, List<Week> weeks) {
    var last = weeks.get(weeks.size() - 1);
    return text(
        "%s covers %.1f %% of the targets with %,d sessions (%,d no-shows) for %,.2f dollars in %s; someone who knew from the beginning what each brief brings on average would have covered %.1f %%.",
        policy.label(),
        100 * last.coverage(),
        weeks.stream().mapToInt(Week::sessions).sum(),
        weeks.stream().mapToInt(Week::noShows).sum(),
        last.total(),
        weeks.size() == 1 ? "a week" : weeks.size() + " weeks",
        100 * last.oracle());
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String json(Map<String, Object> row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row of numbers is always JSON", e);
    }
  }
}

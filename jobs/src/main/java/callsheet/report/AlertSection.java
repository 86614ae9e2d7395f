package callsheet.report;

import callsheet.report.view.Items;
import callsheet.report.view.Section;
import callsheet.schema.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the studio's own rules say of the night: open alerts, the most urgent first. */
final class AlertSection {
  private AlertSection() {}

  /** Nothing where no rule was asked. */
  static Optional<Section> of(List<Alert> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var told =
        rows.stream()
            .filter(row -> row.isOpen() || row.status().equals(Alert.CLOSED))
            .sorted(Alert.BY_URGENCY)
            .toList();
    return Optional.of(
        new Section(
            "alerts",
            "Alerts",
            lead(rows),
            told.isEmpty()
                ? List.of()
                : List.of(new Items(true, told.stream().map(AlertSection::item).toList()))));
  }

  private static String lead(List<Alert> rows) {
    long open = rows.stream().filter(Alert::isOpen).count();
    var words = new ArrayList<String>();
    words.add(
        open == 0
            ? "None of the studio's rules has an open alert."
            : "%s %s open, %s of them since tonight."
                .formatted(
                    Words.counted(open, "alert"),
                    open == 1 ? "is" : "are",
                    Words.count(count(rows, Alert.OPENED))));
    long closed = count(rows, Alert.CLOSED);
    if (closed > 0) {
      words.add(
          "%s over tonight.".formatted(closed == 1 ? "One is" : Words.count(closed) + " are"));
    }
    return String.join(" ", words);
  }

  private static long count(List<Alert> rows, String status) {
    return rows.stream().filter(row -> row.status().equals(status)).count();
  }

  private static Items.Item item(Alert row) {
    var name =
        row.status().equals(Alert.CLOSED)
            ? "Over: " + row.rule()
            : row.severity() + ": " + row.rule();
    return new Items.Item(name, row.sentence(), "");
  }
}

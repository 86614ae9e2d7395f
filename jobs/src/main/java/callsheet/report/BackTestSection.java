package callsheet.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import callsheet.report.view.Bar;
import callsheet.report.view.Cell;
import callsheet.report.view.Grid;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import callsheet.schema.PolicyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What other rules to choose scenes would have cost: the latest back-test. */
record BackTestSection(List<PolicyResult> rows, LocalDate tonight) {
  private static final String HINT =
      "No back-test has been made yet. The command callsheet backtest replays the recordings under other rules to choose scenes, and tells what each would have cost.";

  private static final String TITLE = "What choosing scenes this way saves";

  static Section of(List<PolicyResult> rows, LocalDate tonight) {
    return rows.isEmpty()
        ? new Section("backtest", TITLE, HINT)
        : new BackTestSection(rows, tonight).section();
  }

  private Section section() {
    var stops = rows.stream().map(PolicyResult::stopShare).distinct().sorted().toList();
    double last = stops.get(stops.size() - 1);
    double scale = rows.stream().mapToDouble(BackTestSection::reach).max().orElse(1);
    var lines =
        rows.stream()
            .filter(row -> row.stopShare() == last)
            .sorted(comparingDouble(PolicyResult::price).thenComparing(PolicyResult::policy))
            .toList();
    return new Section(
        "backtest",
        TITLE,
        new BackTestSentences(lines).text(),
        List.of(grid(stops, lines, scale), new Notes(notes())));
  }

  private Grid grid(List<Double> stops, List<PolicyResult> lines, double scale) {
    var columns = new Columns<PolicyResult>().text("Rule", BackTestSection::rule);
    for (double stop : stops) {
      columns.number(
          Words.progress(stop) + " covered",
          last -> at(last.policy(), stop).map(row -> price(row, scale)).orElse(Cell.of("", "")));
    }
    columns
        .number(
            "Effective performers",
            "effective",
            row -> Cells.decimal(row.effectivePerformers(), "#,##0.0", Words.UNKNOWN))
        .text(
            "Conclusion at " + Words.progress(stops.get(stops.size() - 1)),
            BackTestSection::conclusion);
    return columns.grid(
        "backtest-table",
        "Price until so much of what the recordings can cover is covered, by rule, the cheapest first. A full bar is %s."
            .formatted(money(scale)),
        lines);
  }

  private static Cell rule(PolicyResult row) {
    var cell = Cells.text(Rules.name(row.policy())).noting(Rules.meaning(row.policy()));
    return row.policy().equals(Rules.OURS) ? cell.marked("ours") : cell;
  }

  private static Cell conclusion(PolicyResult row) {
    var conclusion = row.conclusion();
    return Cells.text(conclusion == null ? "" : Rules.conclusion(conclusion));
  }

  private static double reach(PolicyResult row) {
    return Math.max(row.price(), row.priceUpper());
  }

  private Optional<PolicyResult> at(String policy, double stop) {
    return rows.stream()
        .filter(row -> row.policy().equals(policy) && row.stopShare() == stop)
        .findFirst();
  }

  private Cell price(PolicyResult row, double scale) {
    var whisker =
        new Bar.Whisker(
            Words.length(row.priceLower() / scale), Words.length(row.priceUpper() / scale));
    boolean isReplayed = row.priceUpper() > row.priceLower();
    return Cell.of(money(row.price()), Cells.plain(row.price()))
        .within(Cells.plain(row.priceLower()), Cells.plain(row.priceUpper()))
        .drawn(
            new Bar(Words.length(row.price() / scale), isReplayed ? List.of(whisker) : List.of()))
        .noting(BackTestSentences.saving(row));
  }

  private String money(double price) {
    return Words.wholeMoney(price, rows.get(0).currency());
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    var made = rows.stream().map(PolicyResult::asOf).max(comparing(night -> night)).orElseThrow();
    if (made.isBefore(tonight)) {
      notes.add("Replayed in the night of %s.".formatted(Words.day(made)));
    }
    notes.add(
        "A bar is the mean price of the replays, its thin line what nine in ten of them cost; all bars have one scale. Below it what Callsheet saves against the rule, or costs more, in brackets with its 95 % range; the recordings themselves are a sample, and the range allows for that.");
    notes.add(
        "Effective performers are as many as would share the sessions until the last stop as evenly if all were cast equally often.");
    notes.add("Nothing is said of briefs that were never recorded.");
    return notes;
  }
}

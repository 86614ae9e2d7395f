package callsheet.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import callsheet.report.view.BackTestTable;
import callsheet.report.view.Bar;
import callsheet.schema.PolicyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What other rules to choose scenes would have cost: the latest back-test. */
record BackTestSection(List<PolicyResult> rows, LocalDate tonight) {
  private static final String HINT =
      "No back-test has been made yet. The command callsheet backtest replays the recordings under other rules to choose scenes, and tells what each would have cost.";

  static BackTestTable of(List<PolicyResult> rows, LocalDate tonight) {
    return rows.isEmpty()
        ? new BackTestTable(false, HINT, "", "", List.of(), List.of(), List.of())
        : new BackTestSection(rows, tonight).table();
  }

  private BackTestTable table() {
    var stops = rows.stream().map(PolicyResult::stopShare).distinct().sorted().toList();
    double last = stops.get(stops.size() - 1);
    double scale = rows.stream().mapToDouble(BackTestSection::reach).max().orElse(1);
    var lines =
        rows.stream()
            .filter(row -> row.stopShare() == last)
            .sorted(comparingDouble(PolicyResult::price).thenComparing(PolicyResult::policy))
            .map(row -> line(row, stops, scale))
            .toList();
    return new BackTestTable(
        true,
        new BackTestSentences(rows.stream().filter(row -> row.stopShare() == last).toList()).text(),
        "Price until so much of what the recordings can cover is covered, by rule, the cheapest first.",
        money(scale),
        stops.stream().map(Words::progress).toList(),
        lines,
        notes());
  }

  private static double reach(PolicyResult row) {
    return Math.max(row.price(), row.priceUpper());
  }

  private BackTestTable.Line line(PolicyResult last, List<Double> stops, double scale) {
    var prices = new ArrayList<BackTestTable.Price>();
    for (double stop : stops) {
      at(last.policy(), stop).ifPresent(row -> prices.add(price(row, scale)));
    }
    var performers = last.effectivePerformers();
    var conclusion = last.conclusion();
    return new BackTestTable.Line(
        Rules.name(last.policy()),
        Rules.meaning(last.policy()),
        last.policy().equals(Rules.OURS),
        prices,
        performers == null ? Words.UNKNOWN : Words.decimal(performers, "#,##0.0"),
        conclusion == null ? "" : Rules.conclusion(conclusion));
  }

  private Optional<PolicyResult> at(String policy, double stop) {
    return rows.stream()
        .filter(row -> row.policy().equals(policy) && row.stopShare() == stop)
        .findFirst();
  }

  private BackTestTable.Price price(PolicyResult row, double scale) {
    var whisker =
        new Bar.Whisker(
            Words.length(row.priceLower() / scale), Words.length(row.priceUpper() / scale));
    boolean isReplayed = row.priceUpper() > row.priceLower();
    return new BackTestTable.Price(
        money(row.price()),
        new Bar(Words.length(row.price() / scale), isReplayed ? List.of(whisker) : List.of()),
        BackTestSentences.saving(row));
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

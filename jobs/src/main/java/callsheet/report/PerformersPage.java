package callsheet.report;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.report.view.Block;
import callsheet.report.view.Cell;
import callsheet.report.view.Chart;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import callsheet.schema.PerformerDiversity;
import callsheet.schema.WorkAndPay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind what, and what their work brings them. Nobody is named: a page that names
 * performers has to go when one of them withdraws.
 */
record PerformersPage(NightFacts night, Taxonomy taxonomy) {
  private static final String UNTOLD = "–";

  /** Measures of work and pay that the page shows, and how it calls them. */
  private static final Map<String, String> HOURS_AND_WAITS =
      Map.of(
          "hours", "Hours recorded",
          "hourly_pay_median", "Pay an hour, median",
          "payment_delay_median", "Days to pay, median",
          "payment_delay_p90", "Days to pay, nine of ten",
          "session_gap_median", "Weeks between sessions, median");

  private static final List<String> MEASURES =
      List.of(
          "hours",
          "hourly_pay_median",
          "payment_delay_median",
          "payment_delay_p90",
          "session_gap_median");

  private record Group(String kind, String name, Map<String, WorkAndPay> measures) {}

  static SitePage of(NightFacts night, Taxonomy taxonomy) {
    var page = new PerformersPage(night, taxonomy);
    var sections = new ArrayList<Section>();
    sections.add(page.behind());
    sections.add(page.work());
    ExpirySection.of(night.consents().expiry(), taxonomy).ifPresent(sections::add);
    return SitePage.of(
        "performers.html",
        "Performers",
        "These pages count performers and name nobody. Numbers about fewer than five of them are kept back.",
        sections);
  }

  private List<PerformerDiversity> emotions() {
    return night.tonight().diversity().stream()
        .filter(row -> row.cellKind().equals(CellKind.EMOTION.label()) && row.mass() > 0)
        .sorted(
            Comparator.comparingDouble(PerformerDiversity::hillQ2)
                .thenComparing(row -> taxonomy.indexOf(String.valueOf(row.fromEmotion()))))
        .toList();
  }

  private Section behind() {
    var rows = emotions();
    var told = rows.stream().filter(row -> row.hillQ0() >= 5).toList();
    var blocks = new ArrayList<Block>();
    if (told.size() > 1) {
      var least = told.get(0);
      blocks.add(
          new Chart(
              "effective-chart",
              "bars",
              "Effective performers behind each emotion, the fewest first: %s behind %s, up to %s."
                  .formatted(
                      Words.decimal(least.hillQ2(), "#,##0.0"),
                      least.fromEmotion(),
                      Words.decimal(told.get(told.size() - 1).hillQ2(), "#,##0.0")),
              "behind-table",
              List.of(2),
              "effective performers"));
    }
    if (!rows.isEmpty()) {
      blocks.add(
          BEHIND.grid("behind-table", "Who stands behind each emotion, the fewest first.", rows));
    }
    return new Section("behind", "Who stands behind what", sentence(told), blocks);
  }

  private static String sentence(List<PerformerDiversity> told) {
    if (told.isEmpty()) {
      return "Nothing can be told yet of who stands behind which emotion.";
    }
    var least = told.get(0);
    var text =
        "%s rests on the fewest: %s show it, as varied as %s equally busy ones."
            .formatted(
                capital(String.valueOf(least.fromEmotion())),
                Words.counted(Math.round(least.hillQ0()), "performer"),
                Words.decimal(least.hillQ2(), "#,##0.0"));
    return told.stream()
        .filter(row -> row.topPerformerShare() != null)
        .max(Comparator.comparingDouble(row -> share(row)))
        .map(
            row ->
                text
                    + " The largest part that one performer has of an emotion is %s, of %s."
                        .formatted(Words.percent(share(row)), row.fromEmotion()))
        .orElse(text);
  }

  private static double share(PerformerDiversity row) {
    var share = row.topPerformerShare();
    return share == null ? 0 : share;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static final Columns<PerformerDiversity> BEHIND =
      new Columns<PerformerDiversity>()
          .text("Emotion", row -> Cells.text(String.valueOf(row.fromEmotion())))
          .number("Performers", row -> Cells.performers(Math.round(row.hillQ0())))
          .number(
              "Effectively",
              "effective",
              row -> Cells.effective(row.hillQ2(), Math.round(row.hillQ0())))
          .number("Turns", "soft", row -> Cells.amount(row.mass(), UNTOLD))
          .number(
              "Gini",
              "gini",
              row -> Cells.decimal(row.hillQ0() < 5 ? null : row.gini(), "0.00", UNTOLD))
          .share("Largest part of one", "", row -> Cells.percent(row.topPerformerShare(), UNTOLD));

  private Section work() {
    var groups = groups();
    var blocks = new ArrayList<Block>();
    if (!groups.isEmpty()) {
      var columns =
          new Columns<Group>()
              .text("Group", group -> Cells.text(group.name()).noting(group.kind()));
      for (var measure : MEASURES) {
        columns.number(
            HOURS_AND_WAITS.getOrDefault(measure, measure),
            measure.startsWith("payment") ? "delay" : "",
            group -> value(group.measures().get(measure)));
      }
      blocks.add(columns.grid("work-table", "Hours, pay and waits.", groups));
      blocks.add(
          new Notes(
              List.of(
                  "Hours are rounded to five minutes, pay to five units of money. These are descriptions: they say nothing of causes, and groups differ in much else. A dash stands where a number is kept back for a small group, or cannot be told.",
                  "Who has not declared an attribute is in a group of its own, “undeclared”.")));
    }
    var sentences = WorkSentences.ofCorpus(night.further().work());
    return new Section(
        "work",
        "Work and pay",
        sentences.isEmpty()
            ? "Nothing is known of work and pay tonight."
            : String.join(" ", sentences),
        blocks);
  }

  private List<Group> groups() {
    var groups = new LinkedHashMap<List<String>, Group>();
    night.further().work().stream()
        .sorted(
            Comparator.comparing((WorkAndPay row) -> !row.scopeKind().equals("corpus"))
                .thenComparing(WorkAndPay::scopeKind)
                .thenComparing(WorkAndPay::scope))
        .forEach(
            row ->
                groups
                    .computeIfAbsent(
                        List.of(row.scopeKind(), row.scope()),
                        key -> new Group(kind(row), scope(row), new HashMap<>()))
                    .measures()
                    .put(row.measure(), row));
    return groups.values().stream()
        .filter(group -> MEASURES.stream().anyMatch(group.measures()::containsKey))
        .toList();
  }

  private static String kind(WorkAndPay row) {
    return row.scopeKind().equals("corpus") ? "" : row.scopeKind().replace('_', ' ');
  }

  private static String scope(WorkAndPay row) {
    return row.scopeKind().equals("corpus")
        ? "All performers"
        : row.scope().equals("(rare)") ? "rare values together" : row.scope();
  }

  private static Cell value(@Nullable WorkAndPay row) {
    if (row == null) {
      return Cell.of(UNTOLD, "");
    }
    var amount = row.amount();
    if (amount != null) {
      return Cells.money(amount, row.unit());
    }
    var cell = Cells.amount(row.estimate(), UNTOLD);
    var lower = row.lower();
    var upper = row.upper();
    return row.estimate() == null || lower == null
        ? cell
        : cell.within(Cells.plain(lower), upper == null ? "" : Cells.plain(upper))
            .noting(
                "%s to %s"
                    .formatted(
                        Words.amount(lower), upper == null ? "no end" : Words.amount(upper)));
  }
}

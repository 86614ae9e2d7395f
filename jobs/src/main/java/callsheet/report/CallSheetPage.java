package callsheet.report;

import callsheet.report.view.Block;
import callsheet.report.view.Brief;
import callsheet.report.view.Cell;
import callsheet.report.view.Chart;
import callsheet.report.view.Grid;
import callsheet.report.view.Items;
import callsheet.report.view.Notes;
import callsheet.report.view.Section;
import callsheet.schema.CellGain;
import callsheet.schema.CommissionPlan;
import callsheet.schema.GapPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What to commission next, at what price and why: the plan, to print and to send. */
record CallSheetPage(NightFacts facts, PlanWords words) {
  static final String FILE = "call-sheet.html";

  private static final int CELLS_SHOWN = 3;

  /** A page is read, not searched: longer lists are in the table. */
  private static final int BRIEFS_SHOWN = 40;

  static SitePage of(NightFacts night) {
    var page = new CallSheetPage(night, PlanWords.of(night));
    var sections = new ArrayList<Section>();
    sections.add(page.plan());
    page.calls().forEach(sections::add);
    sections.add(page.rest());
    sections.add(BackTestSection.of(night.findings().backTest(), night.tonight().asOf()));
    return SitePage.of(FILE, "Call sheet", "", sections);
  }

  private List<CommissionPlan> lines() {
    return words.plan();
  }

  private Section plan() {
    var blocks = new ArrayList<Block>();
    var proof = facts.proof();
    if (!lines().isEmpty()) {
      blocks.add(
          Items.of(
              Stream.of(proof.sentence(), proof.casting()).filter(t -> !t.isEmpty()).toList()));
      blocks.add(
          new Chart(
              "gain-chart",
              "bars",
              "What 100 units of money are expected to add by each line of the plan, in the order of the plan: between %s and %s turns and pairs."
                  .formatted(gain(lines(), false), gain(lines(), true)),
              "plan-table",
              List.of(5),
              "turns and pairs for 100"));
      blocks.add(grid());
      blocks.add(
          new Items(
              false,
              List.of(
                  new Items.Item(
                      "JSON", "has the same for other programs.", CallSheetFiles.JSON))));
    }
    return new Section("plan", "What to commission next", words.sentence(), blocks);
  }

  private static String gain(List<CommissionPlan> lines, boolean isMost) {
    var gains = lines.stream().mapToDouble(CommissionPlan::gainPer100);
    return Words.decimal((isMost ? gains.max() : gains.min()).orElse(0), "#,##0.0");
  }

  private Grid grid() {
    var grid =
        new Columns<CommissionPlan>()
            .text("Brief", this::brief)
            .number("Sessions", row -> Cells.count(row.sessions()))
            .number("Price", CallSheetPage::price)
            .number("When", this::days)
            .number("Expected gain", "gain", CallSheetPage::gain)
            .number("Gain per 100", "gain", row -> Cells.decimal(row.gainPer100(), "#,##0.0", "–"))
            .text("Fills most", row -> Cells.text("").noting(cells(row.gains())))
            .onPage("plan-table", "The call sheet, best first.", lines());
    return new Grid(
        grid.id(), grid.caption(), CallSheetFiles.CSV, grid.columns(), grid.rows(), foot());
  }

  private List<Cell> foot() {
    return List.of(
        Cells.text("In all"),
        Cells.count(words.sessions()),
        Cells.text(PlanWords.words(words.recording())));
  }

  private Cell brief(CommissionPlan row) {
    var brief = words.briefs().brief(row.sceneId(), row.title());
    return Cells.text("%d. %s".formatted(row.rank(), brief.title()))
        .leadingTo("#calls")
        .noting(brief.id() + " · " + brief.setting(), cast(row), "Why: " + row.reason());
  }

  /** Whom to cast; empty when anybody. */
  static String cast(CommissionPlan row) {
    var cast = row.cast();
    return cast == null || cast.equals("(anybody)")
        ? ""
        : "Cast performers of " + Targets.stratum(cast);
  }

  private static Cell price(CommissionPlan row) {
    return Cells.money(row.price(), row.currency())
        .noting(Words.money(row.pricePerSession(), row.currency()) + " each", last(row));
  }

  /** What is paid for a credited turn in the last of the sessions, rounded to cents. */
  private static String last(CommissionPlan row) {
    var price = row.marginalPrice();
    return price == null
        ? ""
        : Words.money(BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_EVEN), row.currency())
            + " a turn in the last";
  }

  private Cell days(CommissionPlan row) {
    var days = facts.further().days().get(row.rank());
    return days == null
        ? Cell.of("–", "")
        : Cell.of(days.first().toString(), "").noting("to " + days.last());
  }

  private static Cell gain(CommissionPlan row) {
    var cell = Cells.decimal(row.expectedGain(), "#,##0.0", "–");
    var lower = row.expectedGainLower();
    var upper = row.expectedGainUpper();
    return lower == null || upper == null
        ? cell
        : cell.within(Cells.plain(lower), Cells.plain(upper))
            .noting(
                "%s to %s"
                    .formatted(Words.decimal(lower, "#,##0.0"), Words.decimal(upper, "#,##0.0")));
  }

  private static String[] cells(List<CellGain> gains) {
    var texts = new ArrayList<String>();
    for (var gain : gains.subList(0, Math.min(CELLS_SHOWN, gains.size()))) {
      var cell = Targets.cell(gain.cellKind(), gain.fromEmotion(), gain.toEmotion());
      texts.add(Targets.name(cell, gain.stratum()) + " +" + Words.decimal(gain.gain(), "#,##0.0"));
    }
    if (gains.size() > CELLS_SHOWN) {
      texts.add("and others");
    }
    return texts.toArray(String[]::new);
  }

  /** The casting calls, a section a line. */
  private Stream<Section> calls() {
    if (lines().isEmpty()) {
      return Stream.of();
    }
    var calls = lines().stream().map(row -> new CastingCall(row, facts).item()).toList();
    return Stream.of(
        new Section(
            "calls",
            "Casting calls",
            "One text a line of the plan, to be sent as it is: it names nobody and no price.",
            List.of(new Items(true, calls))));
  }

  private Section rest() {
    var proof = facts.proof();
    var blocks = new ArrayList<Block>();
    if (!proof.rating().isEmpty()) {
      blocks.add(new Notes(List.of(proof.rating())));
      blocks.add(Items.of(proof.ratingReasons()));
    }
    if (!proof.uncovered().isEmpty()) {
      blocks.add(
          UNCOVERED.grid(
              "uncovered",
              "What no brief in the catalogue can be expected to close.",
              proof.uncovered()));
    }
    var withoutPrice = words.briefs().withoutPrice(facts.currency());
    if (!withoutPrice.isEmpty()) {
      blocks.add(new Notes(List.of(unpriced(withoutPrice.size()))));
      blocks.add(
          UNPRICED.grid(
              "unpriced",
              "Briefs without a price in %s.".formatted(facts.currency()),
              withoutPrice.stream().limit(BRIEFS_SHOWN).toList()));
    }
    return new Section("rest", "What the plan leaves open", left(), blocks);
  }

  private String left() {
    double missing = facts.proof().gaps().stream().mapToDouble(GapPrice::deficit).sum();
    double expected = facts.proof().gaps().stream().mapToDouble(GapPrice::expectedCredit).sum();
    return facts.proof().gaps().isEmpty()
        ? "Nothing is known of gaps that the plan could leave."
        : "Of %s turns and pairs that are missing from targets tonight, the plan is expected to bring %s; %s of the %s no brief in the catalogue can be expected to close."
            .formatted(
                Words.amount(missing),
                Words.amount(expected),
                Words.count(facts.proof().uncovered().size()),
                Words.counted(facts.proof().gaps().size(), "open target"));
  }

  private static final Columns<PlanProof.Uncovered> UNCOVERED =
      new Columns<PlanProof.Uncovered>()
          .text("Target", gap -> Cells.text(gap.target()))
          .number("Missing", "deficit", gap -> Cells.amount(gap.missing(), "–"))
          .text("What would", gap -> Cells.text(gap.advice()));

  private static final Columns<Brief> UNPRICED =
      new Columns<Brief>()
          .text(
              "Brief",
              brief ->
                  Cells.text(brief.title())
                      .noting(brief.id() + " · " + brief.setting(), brief.prompt()))
          .text("Price", brief -> Cells.text(brief.price()));

  private String unpriced(int number) {
    var text =
        "%s of %s no known price in %s and cannot be planned."
            .formatted(
                Words.count(number),
                Words.counted(words.briefs().active().size(), "brief")
                    + (number == 1 ? " has" : " have"),
                facts.currency());
    return number > BRIEFS_SHOWN
        ? text + " The first %d are listed; all are in core.scenes.".formatted(BRIEFS_SHOWN)
        : text;
  }
}

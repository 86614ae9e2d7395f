package callsheet.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import callsheet.report.view.PlanTable;
import callsheet.schema.CellGain;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What to commission next, at what price and why. */
record PlanSection(NightFacts facts, List<CommissionPlan> plan, Briefs briefs) {
  private static final int CELLS_SHOWN = 3;

  /** A page is read, not searched: longer lists are in the table. */
  private static final int BRIEFS_SHOWN = 40;

  static PlanTable of(NightFacts night) {
    var plan =
        night.tonight().plan().stream()
            .sorted(Comparator.comparingInt(CommissionPlan::rank))
            .toList();
    var briefs = Briefs.of(night.scenes());
    return new PlanSection(night, plan, briefs).table();
  }

  /** The plan in a sentence. */
  static String sentence(NightFacts night) {
    return of(night).sentence();
  }

  private PlanTable table() {
    var withoutPrice = briefs.withoutPrice(facts.currency());
    var proof = facts.proof();
    return new PlanTable(
        facts.track().sentence(),
        plan.isEmpty() ? whyEmpty() : summary(),
        plan.isEmpty() ? "" : proof.sentence(),
        plan.isEmpty() ? "" : proof.casting(),
        proof.rating(),
        proof.ratingReasons(),
        proof.uncovered(),
        plan.isEmpty() ? "" : total(),
        Words.count(sessions()),
        plan.stream().map(this::line).toList(),
        unpriced(withoutPrice.size()),
        withoutPrice.stream().limit(BRIEFS_SHOWN).toList());
  }

  private String summary() {
    double gain = plan.stream().mapToDouble(CommissionPlan::expectedGain).sum();
    return "%s of %s for %s: together they are expected to add credit of %s turns and pairs, counted by weight."
        .formatted(
            Words.counted(sessions(), "session"),
            Words.counted(plan.stream().map(CommissionPlan::sceneId).distinct().count(), "brief"),
            total(),
            Words.amount(gain));
  }

  private long sessions() {
    return plan.stream().mapToLong(CommissionPlan::sessions).sum();
  }

  /** The price of the plan; currencies are not added up. */
  private String total() {
    var sums =
        plan.stream()
            .collect(
                groupingBy(
                    CommissionPlan::currency,
                    TreeMap::new,
                    reducing(BigDecimal.ZERO, CommissionPlan::price, BigDecimal::add)));
    var texts = new ArrayList<String>();
    sums.forEach((currency, price) -> texts.add(Words.money(price, currency)));
    return Words.list(texts);
  }

  private String whyEmpty() {
    var active = briefs.active();
    var night = facts.tonight();
    var currency = facts.currency();
    if (night.coverage().isEmpty()) {
      return "Nothing is proposed, because no target is set.";
    }
    if (night.coverage().stream().mapToDouble(Coverage::deficit).sum() <= 0) {
      return "Nothing is proposed, because nothing is missing: every target has its full credit.";
    }
    if (active.isEmpty()) {
      return "Nothing is proposed, because there is no scene brief that is still commissioned.";
    }
    if (active.stream().noneMatch(scene -> Briefs.isPriced(scene, currency))) {
      return "Nothing is proposed, because no scene brief has a known price in %s: without prices, briefs cannot be weighed against each other."
          .formatted(currency);
    }
    if (night.usableTurns() == 0) {
      return "Nothing is proposed: no turn has a usable label yet, so what a brief would bring is unknown.";
    }
    return "Nothing is proposed: within the budget, no brief with a known price is expected to add to what is missing.";
  }

  private String unpriced(int number) {
    if (number == 0) {
      return "";
    }
    var text =
        "%s of %s no known price in %s and cannot be planned."
            .formatted(
                Words.count(number),
                Words.counted(briefs.active().size(), "brief") + (number == 1 ? " has" : " have"),
                facts.currency());
    return number > BRIEFS_SHOWN
        ? text + " The first %d are listed; all are in core.scenes.".formatted(BRIEFS_SHOWN)
        : text;
  }

  private PlanTable.Line line(CommissionPlan row) {
    return new PlanTable.Line(
        Integer.toString(row.rank()),
        briefs.brief(row.sceneId(), row.title()),
        cast(row),
        Words.count(row.sessions()),
        Words.money(row.price(), row.currency()),
        Words.money(row.pricePerSession(), row.currency()),
        last(row),
        gain(row),
        Words.decimal(row.gainPer100(), "#,##0.0"),
        cells(row.gains()),
        row.reason());
  }

  private static String cast(CommissionPlan row) {
    var cast = row.cast();
    return cast == null || cast.equals("(anybody)")
        ? ""
        : "Cast performers of " + Targets.stratum(cast);
  }

  /** What is paid for a credited turn in the last of the sessions, rounded to cents. */
  private static String last(CommissionPlan row) {
    var price = row.marginalPrice();
    return price == null
        ? ""
        : Words.money(BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_EVEN), row.currency())
            + " a turn in the last";
  }

  private static String gain(CommissionPlan row) {
    var lower = row.expectedGainLower();
    var upper = row.expectedGainUpper();
    var gain = Words.decimal(row.expectedGain(), "#,##0.0");
    return lower == null || upper == null
        ? gain
        : "%s (%s to %s)"
            .formatted(gain, Words.decimal(lower, "#,##0.0"), Words.decimal(upper, "#,##0.0"));
  }

  private static List<String> cells(List<CellGain> gains) {
    var texts = new ArrayList<String>();
    for (var gain : gains.subList(0, Math.min(CELLS_SHOWN, gains.size()))) {
      var cell = Targets.cell(gain.cellKind(), gain.fromEmotion(), gain.toEmotion());
      texts.add(Targets.name(cell, gain.stratum()) + " +" + Words.decimal(gain.gain(), "#,##0.0"));
    }
    if (gains.size() > CELLS_SHOWN) {
      texts.add("and others");
    }
    return List.copyOf(texts);
  }
}

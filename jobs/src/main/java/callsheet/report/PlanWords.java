package callsheet.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.PlanCertificate;
import callsheet.schema.RatingPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The plan in sentences: what it is, what it costs, or why there is none. */
record PlanWords(NightFacts facts, List<CommissionPlan> plan, Briefs briefs) {

  static PlanWords of(NightFacts night) {
    var plan =
        night.tonight().plan().stream()
            .sorted(Comparator.comparingInt(CommissionPlan::rank))
            .toList();
    return new PlanWords(night, plan, Briefs.of(night.scenes()));
  }

  /** The plan, or why there is none. */
  String sentence() {
    return plan.isEmpty() ? whyEmpty() : summary();
  }

  private String summary() {
    double gain = plan.stream().mapToDouble(CommissionPlan::expectedGain).sum();
    return "%s of %s for %s: together they are expected to add credit of %s turns and pairs, counted by weight."
        .formatted(
            Words.counted(sessions(), "session"),
            Words.counted(plan.stream().map(CommissionPlan::sceneId).distinct().count(), "brief"),
            words(recording()),
            Words.amount(gain));
  }

  long sessions() {
    return plan.stream().mapToLong(CommissionPlan::sessions).sum();
  }

  /** The price of the sessions; currencies are not added up. */
  Map<String, BigDecimal> recording() {
    return plan.stream()
        .collect(
            groupingBy(
                CommissionPlan::currency,
                TreeMap::new,
                reducing(BigDecimal.ZERO, CommissionPlan::price, BigDecimal::add)));
  }

  /** The price of what is rated again. */
  Map<String, BigDecimal> rating() {
    return facts.proof().ratings().stream()
        .collect(
            groupingBy(
                RatingPlan::currency,
                TreeMap::new,
                reducing(BigDecimal.ZERO, RatingPlan::price, BigDecimal::add)));
  }

  /** The price of all that is planned; empty when nothing is. */
  String total() {
    var all = new TreeMap<>(recording());
    rating().forEach((currency, price) -> all.merge(currency, price, BigDecimal::add));
    return words(all);
  }

  /** What the total pays for. */
  String paysFor() {
    var sessions = Words.counted(sessions(), "session");
    if (rating().isEmpty()) {
      return sessions;
    }
    var ratings = "ratings for " + words(rating());
    return plan.isEmpty() ? ratings : sessions + " and " + ratings;
  }

  /** Where the money goes, a sentence each. */
  List<String> money() {
    var sentences = new ArrayList<String>();
    if (!plan.isEmpty()) {
      sentences.add(
          "%s for %s."
              .formatted(words(recording()), Words.counted(sessions(), "session") + " to record"));
    }
    if (!rating().isEmpty()) {
      sentences.add("%s for ratings of turns that are there.".formatted(words(rating())));
    }
    facts.proof().certificate().map(PlanWords::budget).ifPresent(sentences::add);
    double gain = plan.stream().mapToDouble(CommissionPlan::expectedGain).sum();
    if (recording().size() == 1 && gain > 0) {
      var price = recording().entrySet().iterator().next();
      sentences.add(
          "%s for each turn or pair that the sessions are expected to add to the credit of targets."
              .formatted(
                  Words.money(
                      BigDecimal.valueOf(price.getValue().doubleValue() / gain), price.getKey())));
    }
    return sentences;
  }

  private static String budget(PlanCertificate row) {
    return "%s of a budget of %s is planned%s."
        .formatted(
            Words.money(row.spent(), row.currency()),
            Words.money(row.budget(), row.currency()),
            row.spentExploring().signum() == 0
                ? ""
                : ", %s of it to try briefs that may be better than they look"
                    .formatted(Words.money(row.spentExploring(), row.currency())));
  }

  /** Sums of several currencies, as words. */
  static String words(Map<String, BigDecimal> sums) {
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
}

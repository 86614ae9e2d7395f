package callsheet.history;

import callsheet.schema.CommissionPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be commissioned: briefs that came into the plan or went, and its price. */
final class PlanChanges {
  private static final String PART = "plan";
  private static final String WHOLE = "(all)";

  private PlanChanges() {}

  /** Briefs whose sessions are not as many as they were, and the price of the whole. */
  static List<Change> of(List<CommissionPlan> before, List<CommissionPlan> after) {
    var changes = new ArrayList<Change>();
    var briefs = Sides.byKey(sessions(before), sessions(after), Map.Entry::getKey);
    for (var brief : briefs.entrySet()) {
      var sessions = brief.getValue().<Double>map(of -> (double) of.getValue());
      if (!sessions.isSame()) {
        var change = Change.ofNumbers(PART, brief.getKey(), "sessions", sessions, "more");
        changes.add(change.found(sessions.appearance(change.isDrop() ? "fewer" : "more")));
      }
    }
    var prices = new Sides<>(price(before).doubleValue(), price(after).doubleValue());
    if (!prices.isSame()) {
      var change = Change.ofNumbers(PART, WHOLE, "price", prices, "more");
      changes.add(change.isDrop() ? change.found("less") : change);
    }
    return changes;
  }

  /** Sessions by brief, in the order of the plan, whether they explore or not. */
  private static Set<Map.Entry<String, Integer>> sessions(List<CommissionPlan> plan) {
    var sessions = new LinkedHashMap<String, Integer>();
    plan.forEach(row -> sessions.merge(row.sceneId(), row.sessions(), Integer::sum));
    return sessions.entrySet();
  }

  private static BigDecimal price(List<CommissionPlan> plan) {
    return plan.stream().map(CommissionPlan::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static List<String> words(List<CommissionPlan> after, List<Change> changes) {
    if (changes.isEmpty()) {
      return List.of("The plan is the same.");
    }
    var currency = after.isEmpty() ? "" : after.get(0).currency() + " ";
    var price =
        after.isEmpty() ? "The plan is empty" : "The plan now costs " + currency + plain(after);
    return List.of(
        "%s; briefs: %s new, %s gone, %s with more sessions, %s with fewer."
            .formatted(
                price,
                Words.count(count(changes, "new")),
                Words.count(count(changes, "gone")),
                Words.count(count(changes, "more")),
                Words.count(count(changes, "fewer"))));
  }

  private static String plain(List<CommissionPlan> plan) {
    return price(plan).setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
  }

  private static long count(List<Change> changes, String finding) {
    return changes.stream()
        .filter(change -> change.measure().equals("sessions"))
        .filter(change -> change.finding().equals(finding))
        .count();
  }
}

package callsheet.report.view;

import java.util.List;

/**
 * What to commission next.
 *
 * @param track what the last forecasts were worth; empty where no night kept a record
 * @param proof how far the plan can be from the best one; empty without a plan
 * @param uncovered gaps that no brief can close
 * @param total price of all sessions, empty without a plan
 * @param unpriced what is said of briefs without a price, empty when every brief has one
 * @param withoutPrice these briefs
 */
public record PlanTable(
    String track,
    String sentence,
    String proof,
    List<Uncovered> uncovered,
    String total,
    String sessions,
    List<Line> lines,
    String unpriced,
    List<Brief> withoutPrice) {

  /** A gap that no brief can be expected to close, and what would. */
  public record Uncovered(String target, String missing, String advice) {}

  /** Some sessions of one brief. */
  public record Line(
      String rank,
      Brief brief,
      String sessions,
      String price,
      String each,
      String gain,
      String gainPer100,
      List<String> cells,
      String reason) {}
}

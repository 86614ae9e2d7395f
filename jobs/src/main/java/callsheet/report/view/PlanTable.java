package callsheet.report.view;

import java.util.List;

/**
 * What to commission next.
 *
 * @param track what the last forecasts were worth; empty where no night kept a record
 * @param proof how far the plan can be from the best one; empty without a plan
 * @param casting whether all can be cast; empty where that was not asked
 * @param rating what is cheaper to rate again than to record; empty when nothing is
 * @param ratingReasons why, brief by brief
 * @param uncovered gaps that no brief can close
 * @param total price of all sessions, empty without a plan
 * @param unpriced what is said of briefs without a price, empty when every brief has one
 * @param withoutPrice these briefs
 */
public record PlanTable(
    String track,
    String sentence,
    String proof,
    String casting,
    String rating,
    List<String> ratingReasons,
    List<Uncovered> uncovered,
    String total,
    String sessions,
    List<Line> lines,
    String unpriced,
    List<Brief> withoutPrice) {

  /** A gap that no brief can be expected to close, and what would. */
  public record Uncovered(String target, String missing, String advice) {}

  /**
   * Some sessions of one brief with one cast.
   *
   * @param cast who is to play; empty when anybody
   * @param last what a credited turn costs in the last of them; empty when it adds none
   */
  public record Line(
      String rank,
      Brief brief,
      String cast,
      String sessions,
      String price,
      String each,
      String last,
      String gain,
      String gainPer100,
      List<String> cells,
      String reason) {}
}

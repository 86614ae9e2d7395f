package callsheet.report.view;

import java.util.List;

/**
 * What is wanted, what is there and what is missing: worst first.
 *
 * @param statuses the statuses that occur, in words
 */
public record TargetTable(String sentence, List<Term> statuses, List<Line> lines) {

  /**
   * One target.
   *
   * @param wanted by when and by whom it is wanted; empty when neither is said
   */
  public record Line(
      String cell,
      String stratum,
      String wanted,
      Bar bar,
      String progress,
      String credit,
      String deficit,
      String recorded,
      String performers,
      String status) {}
}

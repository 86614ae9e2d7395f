package callsheet.report.view;

import java.util.List;

/**
 * Which emotion follows which, for one relation.
 *
 * @param sentence what the map shows
 * @param scaleEnd the rate of the darkest cell
 */
public record HeatMap(
    String relation,
    String caption,
    String sentence,
    String scaleEnd,
    List<String> emotions,
    List<Line> lines) {

  /** Everything that follows one emotion. */
  public record Line(String from, List<Cell> cells) {}

  /**
   * One ordered pair.
   *
   * @param tone class of the style sheet: colour only repeats what the number says
   */
  public record Cell(String rate, String pairs, String tone) {}
}

package callsheet.report.view;

import java.util.List;

/**
 * Which emotion follows which, for one relation.
 *
 * @param relation its name
 * @param scaleEnd the rate of the darkest cell
 * @param file address of the same as CSV, seen from the night's folder
 */
public record HeatMap(
    String relation,
    String caption,
    String scaleEnd,
    List<String> emotions,
    List<Line> lines,
    String file)
    implements Block {

  /**
   * Everything that follows one emotion.
   *
   * @param address where it is told in full
   */
  public record Line(String from, String address, List<Cell> cells) {}

  /**
   * One ordered pair.
   *
   * @param name both emotions, in words
   * @param tone class of the style sheet: colour only repeats what the number says
   * @param wish what is wanted of it and there; empty when no target asks for it
   */
  public record Cell(
      String name, String rate, String pairs, String tone, String address, String wish) {}
}

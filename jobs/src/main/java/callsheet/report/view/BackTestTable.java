package callsheet.report.view;

import java.util.List;

/**
 * What other rules to choose scenes would have cost on the recordings that are there.
 *
 * @param isTold whether there was a back-test
 * @param sentences what it shows; without one, how to make it
 * @param stops what was to be covered, for each column
 * @param scaleEnd the price at which a bar is full
 */
public record BackTestTable(
    boolean isTold,
    String sentences,
    String caption,
    String scaleEnd,
    List<String> stops,
    List<Line> lines,
    List<String> notes) {
  /** The last of the stops, of which the conclusions are. */
  public String lastStop() {
    return stops.get(stops.size() - 1);
  }

  /**
   * One rule.
   *
   * @param rule what it is called
   * @param meaning how it chooses
   * @param isOurs whether it is the product's own
   * @param conclusion what can be said of it
   */
  public record Line(
      String rule,
      String meaning,
      boolean isOurs,
      List<Price> prices,
      String effectivePerformers,
      String conclusion) {}

  /**
   * The price of a rule until a stop.
   *
   * @param saving how much less the product's own rule costs; empty where that is not judged
   */
  public record Price(String price, Bar bar, String saving) {}
}

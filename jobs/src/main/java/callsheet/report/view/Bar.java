package callsheet.report.view;

import java.util.List;

/**
 * A horizontal bar; lengths are percentages of the chart's width, as SVG wants them.
 *
 * @param whiskers the interval around the bar's end: one, or none where it is unknown
 */
public record Bar(String width, List<Whisker> whiskers) {

  /** Both ends of an interval. */
  public record Whisker(String from, String to) {}
}

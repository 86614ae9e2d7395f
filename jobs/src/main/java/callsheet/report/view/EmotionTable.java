package callsheet.report.view;

import java.util.List;

/**
 * How much of each emotion there is.
 *
 * @param sentence what the chart shows
 * @param notes what the shares leave out, and what the intervals mean
 * @param scaleEnd the share at which a bar is full
 */
public record EmotionTable(String sentence, List<String> notes, String scaleEnd, List<Line> lines) {

  /** One emotion. */
  public record Line(
      String emotion,
      Bar bar,
      String share,
      String interval,
      String turns,
      String performers,
      String effectivePerformers,
      String sessions,
      String dwell) {}
}

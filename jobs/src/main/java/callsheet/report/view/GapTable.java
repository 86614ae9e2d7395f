package callsheet.report.view;

import java.util.List;

/**
 * Gaps that nobody asked about.
 *
 * @param sentence what there is; empty where there are none
 * @param rest how many more there are; empty when all are here
 */
public record GapTable(String sentence, List<Line> lines, String rest) {

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** One gap: what hardly anybody shows, and how much of it there is of what would be enough. */
  public record Line(
      String what, String turns, String minTurns, String performers, String minPerformers) {}
}

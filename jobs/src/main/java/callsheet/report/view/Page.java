package callsheet.report.view;

import java.util.List;

/**
 * One page of a night's report.
 *
 * @param frame what every page has around its contents
 * @param heading what it is about
 * @param words its first paragraph: the page in plain words
 * @param figures the numbers at its head; may be empty
 */
public record Page(
    Frame frame, String heading, String words, List<Figure> figures, List<Section> sections) {

  /** Whether it needs the library that draws. */
  public boolean hasCharts() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .anyMatch(Chart.class::isInstance);
  }
}

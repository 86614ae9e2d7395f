package callsheet.report;

import callsheet.report.view.Figure;
import callsheet.report.view.Grid;
import callsheet.report.view.Section;
import java.util.List;

/**
 * A page of the night, without its frame.
 *
 * @param file its address, seen from the night's folder
 * @param name what the navigation calls it; empty when it is not there
 * @param place file of the page that the navigation shows as the place where one is
 * @param more tables that are files alone
 */
record SitePage(
    String file,
    String name,
    String place,
    String heading,
    String words,
    List<Figure> figures,
    List<Section> sections,
    List<Grid> more) {

  /** A page of the navigation. */
  static SitePage of(String file, String name, String words, List<Section> sections) {
    return new SitePage(file, name, file, name, words, List.of(), sections, List.of());
  }

  SitePage with(List<Figure> numbers) {
    return new SitePage(file, name, place, heading, words, numbers, sections, more);
  }

  SitePage headed(String title) {
    return new SitePage(file, name, place, title, words, figures, sections, more);
  }

  SitePage carrying(List<Grid> files) {
    return new SitePage(file, name, place, heading, words, figures, sections, files);
  }
}

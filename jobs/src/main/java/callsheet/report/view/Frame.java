package callsheet.report.view;

import java.util.List;

/**
 * What a page has around its contents.
 *
 * @param title of the browser's window
 * @param security what the page may load and run
 * @param corpus name of the corpus
 * @param night the night in words
 * @param asOf the night as an ISO date
 * @param root how the addresses of the night's files begin, seen from this page
 * @param places the pages of the night, in their order
 */
public record Frame(
    String title,
    Security security,
    String corpus,
    String night,
    String asOf,
    String root,
    List<Place> places) {

  /**
   * A page that the navigation leads to.
   *
   * @param isHere whether it is this one
   */
  public record Place(String name, String address, boolean isHere) {}

  /**
   * What the page may load and run.
   *
   * @param policy the Content-Security-Policy: the style sheet and the scripts beside the page
   * @param style the style sheet
   */
  public record Security(String policy, String style) {}
}

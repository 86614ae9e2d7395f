package callsheet.report.view;

import java.util.List;

/**
 * The head of the page.
 *
 * @param corpus name of the corpus
 * @param night the night in words
 * @param asOf the night as an ISO date
 * @param words the night in a paragraph
 */
public record Header(
    String corpus, String night, String asOf, String words, List<Figure> figures) {}

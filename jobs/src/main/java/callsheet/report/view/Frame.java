package callsheet.report.view;

/**
 * What a page has around its contents.
 *
 * @param title of the browser's window
 * @param policy the Content-Security-Policy: this style sheet, and nothing else
 * @param style the style sheet
 */
public record Frame(String title, String policy, String style) {}

package callsheet.report.view;

/**
 * A number at the head of the page.
 *
 * @param note what it is measured against
 */
public record Figure(String value, String label, String note) {}

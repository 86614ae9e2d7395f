package callsheet.report.view;

/**
 * A term and what it means.
 *
 * @param id its anchor
 */
public record Term(String id, String name, String meaning) {}

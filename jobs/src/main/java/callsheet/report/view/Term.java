package callsheet.report.view;

/** A term and what it means. */
public record Term(String name, String meaning) {}

package callsheet.report.view;

/**
 * A scene brief as far as it is known.
 *
 * @param setting performers, minutes and language
 */
public record Brief(String id, String title, String prompt, String setting, String price) {}

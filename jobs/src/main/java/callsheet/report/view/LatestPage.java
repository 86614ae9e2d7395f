package callsheet.report.view;

/**
 * The page that leads to the latest night.
 *
 * @param night the night in words
 * @param address of its first page, relative
 */
public record LatestPage(String title, Frame.Security security, String night, String address) {}

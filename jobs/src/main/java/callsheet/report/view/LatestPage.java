package callsheet.report.view;

/**
 * The page that leads to the latest night.
 *
 * @param night the night in words
 * @param address of its page, relative
 */
public record LatestPage(Frame frame, String night, String address) {}

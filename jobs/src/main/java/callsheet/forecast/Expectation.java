package callsheet.forecast;

/**
 * What one more session of a brief is expected to bring to a goal, in turns or pairs.
 *
 * @param mean the expected amount
 * @param beforehand what was expected before the brief's own sessions
 * @param origin where that comes from
 * @param credibility weight of the brief's own mean, 0 to 1
 * @param variance of one session around its brief's true mean
 * @param standardError standard deviation of the true mean around {@code mean}
 */
public record Expectation(
    double mean,
    double beforehand,
    Origin origin,
    double credibility,
    double variance,
    double standardError) {}

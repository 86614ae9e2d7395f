package callsheet.statistics;

/**
 * The time by which a share of things has ended, with its 95 % limits. The limits are where those
 * of the survival curve pass the same level (Brookmeyer and Crowley 1982), and with many things
 * still going on the upper one, or all three, are {@code NOT_IDENTIFIED}: an interval without an
 * upper limit has no end, it is not short.
 */
public record SurvivalQuantile(
    Estimate<Double> time, Estimate<Double> lower, Estimate<Double> upper) {}

package callsheet.statistics.transitions.arcs;

/**
 * What stands behind an arc without gaps (METHODS 2.10).
 *
 * @param occurrences how often it was played; overlapping ones count each
 * @param sessions sessions that have it
 * @param performers performers who played it
 * @param effectivePerformers how many equally frequent ones would be as diverse: the Hill number of
 *     order 2
 */
public record ArcSupport(
    Arc arc, long occurrences, int sessions, int performers, double effectivePerformers) {}

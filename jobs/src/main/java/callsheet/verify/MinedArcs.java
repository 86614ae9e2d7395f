package callsheet.verify;

/**
 * Which arcs with gaps were mined.
 *
 * @param minShare share of the sequences that an arc must have
 * @param longest emotions of the longest
 * @param mostSessions sessions that were mined, at most
 */
public record MinedArcs(double minShare, int longest, int mostSessions) {}

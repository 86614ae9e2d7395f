package callsheet.schema;

/**
 * Strata of one kind, in which chance would bring pairs as an urn does: the number of the marked
 * among the drawn is hypergeometric. A column of {@code core.pair_chances}.
 *
 * @param size turns, or pairs of turns
 * @param marked the smaller of both emotions' turns; of an emotion with itself, one turn less
 * @param drawn the larger
 * @param strata how many strata are like this
 */
public record RareStratum(int size, int marked, int drawn, long strata) {}

package callsheet.prediction;

/**
 * A turn with its calibrated probabilities.
 *
 * @param label an emotion that a rater heard, as its place among those that are told apart; −1 for
 *     an unrated turn
 * @param probabilities of the emotions that are told apart
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record CalibratedTurn(String performerId, String language, int label, double[] probabilities) {}

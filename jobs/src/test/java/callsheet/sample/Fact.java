package callsheet.sample;

/**
 * One turn's or pair's part in a cell.
 *
 * @param kind turn, unlabelled, low_confidence, emotion, self, partner or adjacent
 * @param from the emotion, or the first of two; empty for none
 * @param to the second emotion; empty for none
 */
record Fact(
    Recorded session,
    String performer,
    String kind,
    String from,
    String to,
    long mass,
    long speechUs) {}

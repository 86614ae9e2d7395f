package callsheet.landing;

import java.util.List;

/**
 * What is left of a landing line.
 *
 * @param line the line; empty when nothing of it may stay
 * @param isChanged whether anything was taken out
 * @param performerIds whose it was
 * @param texts what they said, word by word
 */
public record Redacted(
    String line, boolean isChanged, List<String> performerIds, List<String> texts) {}

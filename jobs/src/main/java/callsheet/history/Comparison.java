package callsheet.history;

import java.util.List;

/**
 * What changed, in sentences and in rows.
 *
 * @param words plain sentences, the most important first
 */
public record Comparison(List<String> words, List<Change> rows) {}

package callsheet.studio;

/**
 * A planted line that ingest must not take as it is.
 *
 * @param rule the landing format's rule that it breaks
 * @param part the smallest bad part: record, turn or annotation
 */
record Flaw(String rule, String feed, String part, String line) {}

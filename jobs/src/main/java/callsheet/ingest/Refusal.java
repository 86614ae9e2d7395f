package callsheet.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A part that was left out of a record.
 *
 * @param part path of the part
 * @param rule label of the rule it breaks
 * @param detail what is wrong, without personal data
 * @param text the part's original text; null where keeping it would break a consent
 */
record Refusal(String part, String rule, String detail, @Nullable String text) {}

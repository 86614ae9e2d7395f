package callsheet.studio;

import org.jspecify.annotations.Nullable;

/**
 * A turn as it happened, before anyone rated it.
 *
 * @param speaker place in the cast
 * @param emotion truth: what was shown
 * @param planned what the brief planned for this point
 */
record Utterance(
    int speaker,
    int emotion,
    int planned,
    @Nullable Long startMs,
    @Nullable Long endMs,
    @Nullable String text,
    boolean intended,
    @Nullable Integer felt) {}

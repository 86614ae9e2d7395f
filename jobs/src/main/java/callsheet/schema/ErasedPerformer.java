package callsheet.schema;

import org.jspecify.annotations.Nullable;

/** Part of an erasure: a performer whom it is for. */
public record ErasedPerformer(
    @Doc("SHA-256 of the performer's id, in hex.") String performerDigest,
    @Doc("Reason as given; null when none was, or when it named the performer.")
        @Nullable String reason,
    @Doc("Whether the id is known and can be searched for.") boolean isIdKnown) {}

package callsheet.commission;

import org.jspecify.annotations.Nullable;

/**
 * What performers must have agreed to if they are to be cast.
 *
 * @param scope what they must have granted for their turns to count; null when every recorded turn
 *     counts
 * @param isRequired whether recordings of a performer without a consent record are refused
 */
public record CastConsent(@Nullable String scope, boolean isRequired) {}

package callsheet.landing;

import java.time.Instant;

/**
 * A landing file as the directory lists it; {@code file} is its path below the landing directory.
 */
public record Listed(String feed, String file, long sizeBytes, Instant modifiedAt) {}

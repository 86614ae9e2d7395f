package callsheet.landing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A landing file as the directory lists it.
 *
 * @param file its path below the landing directory
 * @param arrivedOn night that first listed it; null when that is tonight
 */
public record Listed(
    String feed, String file, long sizeBytes, Instant modifiedAt, @Nullable LocalDate arrivedOn) {
  /** A file that is listed for the first time. */
  public Listed(String feed, String file, long sizeBytes, Instant modifiedAt) {
    this(feed, file, sizeBytes, modifiedAt, null);
  }
}

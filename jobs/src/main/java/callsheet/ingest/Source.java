package callsheet.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param feed folder of the feed
 * @param file path below the landing directory
 * @param line in the file, from 1
 * @param arrivedOn night that first listed the file; null when that is tonight
 * @param origin {@link #LANDED}, {@link #WAITED} or {@link #AGAIN}
 */
record Source(String feed, String file, long line, @Nullable LocalDate arrivedOn, String origin) {
  /** Of a file that no night has read. */
  static final String LANDED = "landed";

  /** Of the quarantine, where it waited. */
  static final String WAITED = "waited";

  /** Of a file that a night has read and refused it from. */
  static final String AGAIN = "again";
}

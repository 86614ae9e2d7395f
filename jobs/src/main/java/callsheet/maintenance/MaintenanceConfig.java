package callsheet.maintenance;

import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;

/**
 * What maintenance keeps: section {@code maintenance} of the configuration.
 *
 * @param historyDays days for which tables can be read as they were
 * @param dailyDays days before the latest night of which every snapshot is kept
 * @param weeklyDays days before it up to which the last snapshot of a week is kept
 * @param minSmallFiles small files of a table from which on they are written together
 * @param fileBytes largest file that small ones are written into
 */
public record MaintenanceConfig(
    int historyDays, int dailyDays, int weeklyDays, int minSmallFiles, int fileBytes) {
  /** Delta itself forgets after a week which files it has replaced. */
  private static final int MOST_HISTORY_DAYS = 7;

  /** A file below so many parts of the largest is small: what small ones make is none again. */
  private static final int SMALL = 4;

  /** So many of the largest files are clustered together: 8 GiB by default. */
  private static final int CLUSTER = 64;

  /** The configuration's; what is wrong in it is noted. */
  public static MaintenanceConfig from(Config config, Problems problems) {
    var section = Section.of(config, "maintenance", problems);
    section.allow("history-days", "daily-days", "weekly-days", "min-small-files", "file-size");
    return new MaintenanceConfig(
        section.whole("history-days", Range.upTo(MOST_HISTORY_DAYS)),
        section.whole("daily-days", Range.atLeast(0)),
        section.whole("weekly-days", Range.atLeast(0)),
        section.whole("min-small-files", Range.atLeast(2)),
        section.bytes("file-size"));
  }

  /**
   * Bytes of clustered rows that new ones are no longer put among: the most that is written anew
   * for a few, but for the part of half as much that may be over.
   */
  long clusterBytes() {
    return (long) fileBytes * CLUSTER;
  }

  int smallBytes() {
    return fileBytes / SMALL;
  }
}

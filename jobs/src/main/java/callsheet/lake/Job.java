package callsheet.lake;

import callsheet.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step of the night. A job is a record of its configuration; one that runs twice leaves the lake
 * as if it had run once. Each table is written by one job only.
 */
public interface Job {
  /** Short name, as the command line and the ledger call it. */
  String name();

  Set<Table<?>> reads();

  Set<Table<?>> writes();

  /**
   * Throws when the job could not even begin, before anything is written: a delivery that is not
   * there, say.
   */
  default void check(Lake lake) {}

  /**
   * Whether what the job did this night still holds, as far as it depends on more than its tables,
   * the night and the configuration: on files, say. Asked when all of those are as the job left
   * them. By default that is so when it reads a table.
   */
  default boolean isUpToDate(Lake lake, Run run) {
    return !reads().isEmpty();
  }

  /**
   * Tables of its own of which it needs what earlier nights wrote: they are given to it where a
   * night is made anew beside what there is.
   */
  default Set<Table<?>> continues() {
    return Set.of();
  }

  /**
   * What a person should know of what the job did for the night, beside the rows that it wrote;
   * asked when it is done.
   */
  default Optional<String> told(Lake lake, Run run) {
    return Optional.empty();
  }

  /**
   * What the job writes beside its tables, as it is now: the files' paths and the times when they
   * were written, in milliseconds since 1970; without those that are not there.
   */
  default Map<String, Long> files(Lake lake, Run run) {
    return Map.of();
  }

  /** Whether it waits for every other job of the night, whatever tables they write. */
  default boolean isLast() {
    return false;
  }

  void run(Lake lake, Run run);
}

package callsheet.lake;

import callsheet.schema.Table;
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

  /** Whether it waits for every other job of the night, whatever tables they write. */
  default boolean isLast() {
    return false;
  }

  void run(Lake lake, Run run);
}

package callsheet.counting;

import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.posexplode;

import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sessions beside the places of their performers who have not granted a scope, or whose consent has
 * ended before the night. One without a consent record is unknown, and unknown is not granted.
 */
final class ScopedSessions {
  /**
   * Sessions with anyone uncovered that are sent to every worker, some 30 MB: with more, the
   * timelines are shuffled instead.
   */
  private static final long MOST_BROADCAST = 500_000;

  private ScopedSessions() {}

  /** Every session, with {@link CountTimelines#UNCOVERED}: null where all are covered. */
  static Dataset<Row> of(Lake lake, String scope, LocalDate asOf) {
    var sessions = lake.read(SESSIONS);
    var uncovered = lake.settled(uncovered(sessions, CoveredPerformers.of(lake, scope, asOf)));
    var small = uncovered.count() <= MOST_BROADCAST ? broadcast(uncovered) : uncovered;
    return sessions.join(small, Columns.using("session_id"), "left");
  }

  /** The sessions that have anyone who is not covered; no timeline goes through here. */
  private static Dataset<Row> uncovered(Dataset<Row> sessions, Dataset<Row> covered) {
    return sessions
        .select(
            col("session_id"),
            posexplode(col("performer_ids")).as(new String[] {"place", "performer_id"}))
        .join(covered, Columns.using("performer_id"), "left_anti")
        .groupBy("session_id")
        .agg(collect_list("place").as(CountTimelines.UNCOVERED));
  }
}

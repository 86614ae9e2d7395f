package callsheet.transitions;

import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * All sessions, or where there are too many those whose ids have the lowest hashes: the same ones
 * wherever they are kept, and when sessions come, hardly another.
 *
 * @param share share of the sessions that are in it; 1 when all are
 * @param end lowest hash that is not in it; null when all are
 */
record SessionSample(double share, @Nullable Long end) {
  /**
   * The sample of a lake's sessions.
   *
   * @param most sessions that are in it, at most
   */
  static SessionSample of(Lake lake, int most) {
    var sessions = lake.read(SESSIONS).select("session_id");
    long all = sessions.count();
    return all <= most
        ? new SessionSample(1, null)
        : new SessionSample((double) most / all, hashAfter(sessions, most));
  }

  private static long hashAfter(Dataset<Row> sessions, int most) {
    return sessions.select(hash().as("hash")).orderBy("hash").offset(most).head().getLong(0);
  }

  boolean isWhole() {
    return end == null;
  }

  /** The rows of its sessions. */
  Dataset<Row> of(Dataset<Row> rows) {
    return isWhole() ? rows : rows.where(hash().lt(lit(end)));
  }

  private static Column hash() {
    return xxhash64(col("session_id"));
  }
}

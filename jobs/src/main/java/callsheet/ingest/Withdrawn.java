package callsheet.ingest;

import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;

import callsheet.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells rows of performers who withdrew from the others, by column performer_id. */
final class Withdrawn {
  private Withdrawn() {}

  static Dataset<Row> among(Lake lake, Dataset<Row> rows) {
    return rows.join(digests(lake), isDigestOf(col("performer_id")), "left_semi");
  }

  static Dataset<Row> notAmong(Lake lake, Dataset<Row> rows) {
    return rows.join(digests(lake), isDigestOf(col("performer_id")), "left_anti");
  }

  /** Whether column performer_digest is the performer's. */
  static Column isDigestOf(Column performerId) {
    return sha2(performerId.cast("binary"), 256).equalTo(col("performer_digest"));
  }

  /** One column, performer_digest. */
  static Dataset<Row> digests(Lake lake) {
    return lake.pinned(WITHDRAWALS).select("performer_digest");
  }
}

package callsheet.lake;

import static callsheet.schema.Tables.PERFORMERS;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Performers who have granted a scope, and whose consent has not ended before a night. */
public final class CoveredPerformers {
  private CoveredPerformers() {}

  /** Their performer_id. Who has no consent record is unknown, and unknown is not granted. */
  public static Dataset<Row> of(Lake lake, String scope, LocalDate asOf) {
    var lastDay = col("consent_expires_on");
    return lake.read(PERFORMERS)
        .where(array_contains(col("consent_scopes"), scope))
        .where(lastDay.isNull().or(lastDay.geq(lit(asOf))))
        .select("performer_id");
  }
}

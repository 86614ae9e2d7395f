package callsheet.lake;

import static callsheet.schema.Tables.PERFORMERS;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Performers who have granted a scope, and whose consent has not ended before a night. */
public final class CoveredPerformers {
  private CoveredPerformers() {}

  /**
   * The performer_id of those who can be recorded on every day up to a last one, in recordings that
   * are taken in and count: where no scope is asked for, their consent grants any.
   *
   * @param scope what they must have granted; null when every recorded turn counts
   * @param isRequired whether a performer without a consent record is refused
   */
  public static Dataset<Row> throughout(
      Lake lake, @Nullable String scope, boolean isRequired, LocalDate lastDay) {
    if (scope != null) {
      return of(lake, scope, lastDay);
    }
    var scopes = col("consent_scopes");
    return lake.read(PERFORMERS)
        .where(scopes.isNull().and(lit(!isRequired)).or(size(scopes).gt(0)))
        .where(isInForce(lastDay))
        .select("performer_id");
  }

  private static Column isInForce(LocalDate day) {
    var lastDay = col("consent_expires_on");
    return lastDay.isNull().or(lastDay.geq(lit(day)));
  }

  /** Their performer_id. Who has no consent record is unknown, and unknown is not granted. */
  public static Dataset<Row> of(Lake lake, String scope, LocalDate asOf) {
    return lake.read(PERFORMERS)
        .where(array_contains(col("consent_scopes"), scope))
        .where(isInForce(asOf))
        .select("performer_id");
  }
}

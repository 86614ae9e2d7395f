package callsheet.ingest;

import static callsheet.schema.Tables.PERFORMERS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import callsheet.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What performers who are here consent to. */
record Consent(Lake lake, boolean isRequired) {
  /** performer_id, consent_scopes and consent_expires_on, as they are now. */
  Dataset<Row> ofPerformers() {
    return lake.pinned(PERFORMERS).select("performer_id", "consent_scopes", "consent_expires_on");
  }

  /** Whether the consent does not cover a session recorded that day. */
  Column isMissing(Column recordedOn) {
    var hasExpired =
        col("consent_expires_on").isNotNull().and(col("consent_expires_on").lt(recordedOn));
    return hasExpired.or(grantsNothing()).or(isUntold());
  }

  /** Whether there can be a session that the consent does not cover. */
  Column isLimited() {
    return col("consent_expires_on").isNotNull().or(grantsNothing()).or(isUntold());
  }

  private static Column grantsNothing() {
    return col("consent_scopes").isNotNull().and(size(col("consent_scopes")).equalTo(0));
  }

  private Column isUntold() {
    return col("consent_scopes").isNull().and(lit(isRequired));
  }
}

package callsheet.verify;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.LANDING_FILES;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Books that must balance in themselves. */
final class LedgerChecks {
  /** Doubles made of whole billionths differ by less when they are equal. */
  private static final double ROUNDING = 1e-9;

  private LedgerChecks() {}

  /** {@code ops.landing_files}: every landed record has become something. */
  static Finding files(Lake lake) {
    var sum =
        col("accepted")
            .plus(col("replaced"))
            .plus(col("ignored"))
            .plus(col("quarantined"))
            .plus(col("waiting"));
    var rows =
        lake.pinned(LANDING_FILES)
            .select(
                col("file").as("key"),
                when(
                        col("landed").notEqual(sum),
                        format_string(
                            "expected %d landed records to have an outcome, found %d",
                            col("landed"), sum))
                    .as("difference"));
    return SessionChecks.first(LANDING_FILES.name(), rows, "file");
  }

  /** The numbers of {@code marts.coverage} against one another, for the latest night. */
  static Finding coverage(Dataset<Row> latest) {
    // Before it was measured what is sure, all of the credit was.
    var surely = coalesce(col("surely_credited"), col("credit"));
    var progress = surely.divide(col("target"));
    var deficit = col("target").minus(surely);
    var rows =
        latest.select(
            concat(
                    col("cell_kind"),
                    lit(" "),
                    col("from_emotion"),
                    when(col("to_emotion").isNull(), "")
                        .otherwise(concat(lit(" to "), col("to_emotion"))),
                    lit(" "),
                    col("stratum"))
                .as("key"),
            when(col("progress").between(0, 1).equalTo(false), "progress is not within 0 and 1")
                .when(col("credit").gt(col("mass")), "credit is more than mass")
                .when(surely.gt(col("credit")), "more is surely credited than is credited")
                .when(
                    isOther(col("progress"), capped(progress)),
                    "progress is not what is surely credited by target")
                .when(
                    isOther(col("deficit"), when(deficit.lt(0), 0.0).otherwise(deficit)),
                    "deficit is not target less what is surely credited")
                .when(
                    col("status").equalTo("empty").notEqual(col("mass").equalTo(0)),
                    "status empty is not mass 0")
                .as("difference"));
    return SessionChecks.first(COVERAGE.name(), rows, "target");
  }

  private static Column capped(Column share) {
    return when(share.gt(1), 1.0).otherwise(share);
  }

  private static Column isOther(Column one, Column other) {
    return org.apache.spark.sql.functions.abs(one.minus(other)).gt(ROUNDING);
  }
}

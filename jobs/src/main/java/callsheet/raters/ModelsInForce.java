package callsheet.raters;

import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import callsheet.lake.Lake;
import callsheet.schema.FittedAnnotator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;

/** Which model of the annotators holds when: the latest fit, until the next. */
public final class ModelsInForce {
  private ModelsInForce() {}

  /** The model that labels the turns of a night; empty when none was fitted by then. */
  public static Optional<RaterModel> on(Lake lake, LocalDate asOf) {
    var rows = rows(lake, col("fitted_for").leq(lit(asOf)));
    return rows.isEmpty() ? Optional.empty() : Optional.of(RaterModel.of(rows));
  }

  /** The latest model. */
  public static Optional<RaterModel> latest(Lake lake) {
    var rows = rows(lake, lit(true));
    return rows.isEmpty() ? Optional.empty() : Optional.of(RaterModel.of(rows));
  }

  /** The rows of the model that a night finds; none when it is the first. */
  public static List<FittedAnnotator> before(Lake lake, LocalDate asOf) {
    return rows(lake, col("fitted_for").lt(lit(asOf)));
  }

  private static List<FittedAnnotator> rows(Lake lake, Column isWanted) {
    var models = lake.pinned(ANNOTATOR_MODELS).where(isWanted);
    var latest = models.agg(max("fitted_for")).first();
    return latest.isNullAt(0)
        ? List.of()
        : lake.records(
            ANNOTATOR_MODELS, models.where(col("fitted_for").equalTo(lit(latest.getLocalDate(0)))));
  }
}

package callsheet.report;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ANNOTATOR_QUALITY;
import static callsheet.schema.Tables.CASTING;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.PORTRAYAL;
import static callsheet.schema.Tables.REPEATED_LINES;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.WORK_AND_PAY;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import callsheet.lake.Lake;
import callsheet.schema.Table;
import callsheet.schema.WorkAndPay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads what the pages behind the first one tell, but for the history and the cells. What comes to
 * the driver grows with the catalogue, not with the corpus.
 */
record FurtherReader(Lake lake, LocalDate asOf) {
  private static final int MOST_REPEATED = 100;

  List<WorkAndPay> work() {
    return lake.records(WORK_AND_PAY, tonight(WORK_AND_PAY));
  }

  Further.Quality quality() {
    var repeated = tonight(REPEATED_LINES);
    var shown =
        repeated
            .orderBy(
                col("similarity").desc(),
                col("unit"),
                col("session_id"),
                col("turn"),
                col("other_session_id"))
            .limit(MOST_REPEATED);
    return new Further.Quality(
        lake.records(AGREEMENT, tonight(AGREEMENT)),
        lake.records(ANNOTATOR_QUALITY, tonight(ANNOTATOR_QUALITY)),
        lake.records(REPEATED_LINES, shown),
        repeated.count());
  }

  /** When each line of the plan could be recorded, by its rank; nobody's name is read. */
  Map<Integer, Further.Days> days() {
    return tonight(CASTING)
        .groupBy("rank")
        .agg(min("planned_on").as("first"), max("planned_on").as("last"))
        .collectAsList()
        .stream()
        .collect(
            toMap(
                row -> row.<Integer>getAs("rank"),
                row -> new Further.Days(row.getAs("first"), row.getAs("last"))));
  }

  Further.SceneFacts scenes() {
    var isOfBrief = col("subject_kind").equalTo("brief");
    return new Further.SceneFacts(
        wanted(), lake.records(PORTRAYAL, tonight(PORTRAYAL).where(isOfBrief)));
  }

  /** What a session of each brief is expected to bring to cells that lack something. */
  private Map<String, Further.Wanted> wanted() {
    var open =
        tonight(COVERAGE)
            .where(col("deficit").gt(0))
            .select(
                col("cell_kind").as("open_kind"),
                col("from_emotion").as("open_from"),
                col("to_emotion").as("open_to"))
            .distinct()
            .withColumn("is_open", lit(1));
    var yields = tonight(SCENE_YIELDS);
    return yields
        .join(open, isSame(yields, open), "left")
        .groupBy("scene_id")
        .agg(
            max("sessions").as("sessions"),
            sum(col("expected_yield").multiply(coalesce(col("is_open"), lit(0)))).as("missing"))
        .collectAsList()
        .stream()
        .collect(
            toMap(
                row -> row.<String>getAs("scene_id"),
                row ->
                    new Further.Wanted(row.<Long>getAs("sessions"), row.<Double>getAs("missing"))));
  }

  private static Column isSame(Dataset<Row> yields, Dataset<Row> open) {
    return yields
        .col("cell_kind")
        .equalTo(open.col("open_kind"))
        .and(yields.col("from_emotion").equalTo(open.col("open_from")))
        .and(yields.col("to_emotion").eqNullSafe(open.col("open_to")));
  }

  private Dataset<Row> tonight(Table<?> table) {
    return lake.read(table).where(col("as_of").equalTo(lit(asOf)));
  }
}

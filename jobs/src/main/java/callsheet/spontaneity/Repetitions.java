package callsheet.spontaneity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Run;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Finds what comes back. */
record Repetitions(SpontaneityConfig config) {
  /** Rows of {@code marts.repeated_lines} about turns as {@link SpokenTurns}. */
  Dataset<Row> among(Dataset<Row> turns, Run run) {
    var documents = new Documents(config).of(turns);
    return Buckets.of(documents, run.seed())
        .mapPartitions(neighbours(), Encoders.row(Likeness.SCHEMA))
        .groupBy("session_id", "turn")
        .agg(
            max(struct("similarity", "other_session_id", "other_turn", "performer_ids")).as("best"),
            max("is_crowded").as("is_crowded"))
        .select(
            lit(run.asOf()).as("as_of"),
            lit(run.runId()).as("run_id"),
            when(col("turn").isNull(), "session").otherwise("line").as("unit"),
            col("session_id"),
            col("turn"),
            col("best.*"),
            col("is_crowded"));
  }

  private MapPartitionsFunction<Row, Row> neighbours() {
    double ofLines = config.lineSimilarity();
    double ofSessions = config.sessionSimilarity();
    return documents ->
        new Neighbours(documents, document -> document.isSession() ? ofSessions : ofLines);
  }
}

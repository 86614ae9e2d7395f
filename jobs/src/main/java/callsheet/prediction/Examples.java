package callsheet.prediction;

import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.KeyRanges;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.RowCodec;
import java.time.LocalDate;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the turns that are learned from and predicted.
 *
 * @param consentScope what performers must have granted for their words to be read; null when all
 *     are
 */
record Examples(PredictionConfig config, Taxonomy taxonomy, @Nullable String consentScope) {

  /** The turns as {@link Example}. */
  Dataset<Row> of(Lake lake, Run run) {
    var sessions = LearningWindow.sessions(lake, config);
    var ranges = new KeyRanges(sessions, "session_id");
    var labels =
        lake.pinned(TURN_LABELS, ranges)
            .select("session_id", "turn", "is_usable", "reason", "masses");
    var turn =
        Columns.named(
            "position",
            "turn",
            "performer_id",
            "start_ms",
            "end_ms",
            "text",
            "is_usable",
            "reason",
            "masses");
    return covered(lake, lake.pinned(TURNS, ranges), run.asOf())
        .join(sessions, Columns.using("session_id"))
        .join(labels, Columns.using("session_id", "turn"), "left")
        .groupBy("session_id", "language", "is_learned", "is_predicted")
        .agg(collect_list(struct(turn)).as("turns"))
        .flatMap(maker(taxonomy), RowCodec.of(Example.class).encoder());
  }

  /** Of whoever has not granted the scope, only the places of their turns are left. */
  private Dataset<Row> covered(Lake lake, Dataset<Row> turns, LocalDate asOf) {
    if (consentScope == null) {
      return turns;
    }
    var covered =
        CoveredPerformers.of(lake, consentScope, asOf).withColumn("is_covered", lit(true));
    return turns
        .join(covered, Columns.using("performer_id"), "left")
        .withColumn("performer_id", when(col("is_covered"), col("performer_id")))
        .withColumn("text", when(col("is_covered"), col("text")));
  }

  private static FlatMapFunction<Row, Row> maker(Taxonomy taxonomy) {
    return row -> {
      var session = RowCodec.of(SpokenSession.class).fromRow(row);
      var examples = RowCodec.of(Example.class);
      return ExampleMaker.of(taxonomy, session).stream().map(examples::toRow).iterator();
    };
  }
}

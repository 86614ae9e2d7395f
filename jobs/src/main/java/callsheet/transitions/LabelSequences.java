package callsheet.transitions;

import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What each performer plays in each session: the modes of their own usable turns, in order. Other
 * turns are passed over, and then a run of one emotion is one.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
record LabelSequences(Lake lake, Run run, @Nullable String consentScope) {
  /**
   * session_id, performer_id and sequence, an array of arrays of one emotion each; none is empty.
   */
  Dataset<Row> of(SessionSample sample) {
    return labels(sample)
        .groupBy("session_id", "performer_id")
        .agg(array_sort(collect_list(struct("position", "emotion"))).as("turns"))
        .select(
            col("session_id"),
            col("performer_id"),
            transform(col("turns"), turn -> turn.getField("emotion")).as("way"))
        .select(
            col("session_id"),
            col("performer_id"),
            transform(changes(col("way")), label -> array(label)).as("sequence"));
  }

  private Dataset<Row> labels(SessionSample sample) {
    var labels =
        sample
            .of(lake.read(TURN_LABELS))
            .where(col("is_usable").and(col("emotion").isNotNull()))
            .select("session_id", "turn", "emotion");
    return covered(sample.of(lake.read(TURNS)).where(col("tombstone").isNull()))
        .select("session_id", "turn", "position", "performer_id")
        .join(labels, Columns.using("session_id", "turn"));
  }

  private Dataset<Row> covered(Dataset<Row> turns) {
    if (consentScope == null) {
      return turns;
    }
    var covered = CoveredPerformers.of(lake, consentScope, run.asOf());
    return turns.join(covered, Columns.using("performer_id"), "left_semi");
  }

  /** The labels that differ from the one before; before the first there is none. */
  private static Column changes(Column labels) {
    return filter(labels, (label, place) -> not(label.eqNullSafe(get(labels, place.minus(1)))));
  }
}

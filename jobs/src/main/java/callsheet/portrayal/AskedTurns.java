package callsheet.portrayal;

import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The usable turns of which an emotion was asked. */
record AskedTurns(Lake lake, Run run, @Nullable String consentScope) {
  /**
   * Every turn once for its brief and once for its performer: subject_kind, subject_id, session_id,
   * performer_id, intended and masses.
   */
  Dataset<Row> all() {
    var labels =
        lake.read(TURN_LABELS)
            .where(col("is_usable").and(col("intended").isNotNull()))
            .select("session_id", "turn", "intended", "masses");
    var turns =
        lake.read(TURNS)
            .where(col("tombstone").isNull().and(col("performer_id").isNotNull()))
            .select("session_id", "turn", "performer_id");
    var sessions = lake.read(SESSIONS).select("session_id", "scene_id");
    return covered(turns.join(labels, Columns.using("session_id", "turn")))
        .join(sessions, Columns.using("session_id"))
        .withColumn(
            "subject",
            explode(
                array(
                    struct(lit("brief").as("kind"), col("scene_id").as("id")),
                    struct(lit("performer").as("kind"), col("performer_id").as("id")))))
        .select(
            col("subject.kind").as("subject_kind"),
            col("subject.id").as("subject_id"),
            col("session_id"),
            col("performer_id"),
            col("intended"),
            col("masses"));
  }

  private Dataset<Row> covered(Dataset<Row> turns) {
    return consentScope == null
        ? turns
        : turns.join(
            CoveredPerformers.of(lake, consentScope, run.asOf()),
            Columns.using("performer_id"),
            "left_semi");
  }
}

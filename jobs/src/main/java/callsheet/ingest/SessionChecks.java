package callsheet.ingest;

import static callsheet.schema.Tables.SCENES;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whether a landed session's scene and performers are here, and whose consent covers it. */
final class SessionChecks {
  private final Lake lake;
  private final Consent consent;

  SessionChecks(Lake lake, Consent consent) {
    this.lake = lake;
    this.consent = consent;
  }

  /**
   * Adds to the landed sessions: {@code waits_for}, what has not landed, or null; {@code covered}
   * and {@code refused}, the participants whose turns may be kept and those whose may not; {@code
   * refused_rule}, when these are all of them.
   */
  Dataset<Row> checked(Dataset<Row> landed) {
    var sessions =
        landed.select(
            col("feed"),
            col("file"),
            col("line"),
            col("arrived_on"),
            col("id"),
            col("version"),
            recordedOn().as("recorded_on"),
            col("session.scene_id").as("scene_id"));
    var scenes = lake.pinned(SCENES).select(col("scene_id"), lit(true).as("has_scene"));
    return sessions
        .join(participants(landed), Columns.using("file", "line"))
        .join(scenes, Columns.using("scene_id"), "left")
        .withColumn(
            "waits_for",
            when(col("has_scene").isNull(), "its scene has not landed")
                .when(col("has_stranger"), "a performer of it has not landed"))
        .withColumn(
            "refused_rule",
            when(
                size(col("refused")).equalTo(col("participants")),
                col("refused").getItem(0).getField("rule")));
  }

  private static Column recordedOn() {
    return col("session.recorded_at").cast("date");
  }

  private Dataset<Row> participants(Dataset<Row> landed) {
    var performers = consent.ofPerformers().withColumn("has_landed", lit(true));
    return landed
        .select(
            col("file"),
            col("line"),
            recordedOn().as("recorded_on"),
            explode(col("session.participants.performer_id")).as("performer_id"))
        .join(performers, Columns.using("performer_id"), "left")
        .join(Withdrawn.digests(lake), Withdrawn.isDigestOf(col("performer_id")), "left")
        .withColumn("rule", rule())
        .groupBy("file", "line")
        .agg(
            count(lit(1)).as("participants"),
            max(col("has_landed").isNull().and(col("performer_digest").isNull()))
                .as("has_stranger"),
            collect_list(when(col("rule").isNull(), col("performer_id"))).as("covered"),
            sort_array(
                    collect_list(
                        when(col("rule").isNotNull(), struct(col("performer_id"), col("rule")))))
                .as("refused"));
  }

  private Column rule() {
    return when(col("performer_digest").isNotNull(), Rule.WITHDRAWN.label())
        .when(
            col("has_landed").and(coalesce(consent.isMissing(col("recorded_on")), lit(false))),
            Rule.NO_CONSENT.label());
  }
}

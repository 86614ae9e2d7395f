package callsheet.ingest;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SCENES;
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
  private final boolean isConsentRequired;

  SessionChecks(Lake lake, boolean isConsentRequired) {
    this.lake = lake;
    this.isConsentRequired = isConsentRequired;
  }

  /**
   * Adds to the landed sessions: {@code waits_for}, what has not landed, or null; {@code refused},
   * the participants whose turns may not be kept; {@code refused_rule}, when these are all of them.
   */
  Dataset<Row> checked(Dataset<Row> landed) {
    var sessions =
        landed.select(
            col("feed"),
            col("file"),
            col("line"),
            col("has_waited"),
            col("id"),
            col("version"),
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

  private Dataset<Row> participants(Dataset<Row> landed) {
    var performers =
        lake.pinned(PERFORMERS)
            .select(
                col("performer_id"),
                lit(true).as("has_landed"),
                col("consent_scopes"),
                col("consent_expires_on"));
    return landed
        .select(
            col("file"),
            col("line"),
            col("session.recorded_at").cast("date").as("recorded_on"),
            explode(col("session.participants.performer_id")).as("performer_id"))
        .join(performers, Columns.using("performer_id"), "left")
        .join(Withdrawn.digests(lake), Withdrawn.isDigestOf(col("performer_id")), "left")
        .withColumn("rule", rule())
        .groupBy("file", "line")
        .agg(
            count(lit(1)).as("participants"),
            max(col("has_landed").isNull().and(col("performer_digest").isNull()))
                .as("has_stranger"),
            sort_array(
                    collect_list(
                        when(col("rule").isNotNull(), struct(col("performer_id"), col("rule")))))
                .as("refused"));
  }

  private Column rule() {
    var hasExpired =
        col("consent_expires_on").isNotNull().and(col("consent_expires_on").lt(col("recorded_on")));
    var grantsNothing =
        col("consent_scopes").isNotNull().and(size(col("consent_scopes")).equalTo(0));
    var isMissing = col("consent_scopes").isNull().and(lit(isConsentRequired));
    return when(col("performer_digest").isNotNull(), Rule.WITHDRAWN.label())
        .when(
            hasExpired.or(grantsNothing).or(isMissing).and(col("has_landed").isNotNull()),
            Rule.NO_CONSENT.label());
  }
}

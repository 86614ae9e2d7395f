package callsheet.ingest;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import callsheet.lake.Lake;
import callsheet.schema.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Takes in withdrawals, performers and scenes: records with an id and an age. */
final class EntityIntake {
  private final Lake lake;
  private final Dataset<Row> landed;

  EntityIntake(Lake lake, Dataset<Row> landed) {
    this.lake = lake;
    this.landed = landed;
  }

  /** Takes in withdrawals; whoever withdraws is no performer of the studio any more. */
  Dataset<Row> withdrawals() {
    var outcomes =
        decide(
            candidates(landed, Feed.WITHDRAWALS),
            WITHDRAWALS,
            "performer_digest",
            col("withdrawn_on").cast("timestamp"));
    lake.upsert(WITHDRAWALS, Decisions.entering(landed, outcomes, "withdrawal"));
    lake.delete(
        PERFORMERS, withWithdrawn(lake.pinned(PERFORMERS), "left_semi").select("performer_id"));
    return outcomes;
  }

  /** Takes in performers; nothing comes in again of one who withdrew. */
  Dataset<Row> performers() {
    var candidates = candidates(landed, Feed.PERFORMERS).withColumnRenamed("id", "performer_id");
    var withdrawn =
        Decisions.refused(
            withWithdrawn(candidates, "left_semi"),
            Outcome.QUARANTINED,
            lit(Rule.WITHDRAWN.label()),
            lit("the performer has withdrawn"),
            false);
    var others = withWithdrawn(candidates, "left_anti").withColumnRenamed("performer_id", "id");
    var outcomes = decide(others, PERFORMERS, "performer_id", col("updated_at"));
    lake.upsert(PERFORMERS, Decisions.entering(landed, outcomes, "performer"));
    return outcomes.unionByName(withdrawn);
  }

  /** Takes in scene briefs. */
  Dataset<Row> scenes() {
    var outcomes = decide(candidates(landed, Feed.SCENES), SCENES, "scene_id", col("updated_at"));
    lake.upsert(SCENES, Decisions.entering(landed, outcomes, "scene"));
    return outcomes;
  }

  /** The sound records of a feed: what identifies them. */
  static Dataset<Row> candidates(Dataset<Row> landed, Feed feed) {
    return landed
        .where(col("feed").equalTo(feed.folder()).and(col("rule").isNull()))
        .select("feed", "file", "line", "has_waited", "id", "version");
  }

  private Dataset<Row> decide(Dataset<Row> candidates, Table<?> table, String id, Column version) {
    return Decisions.taken(
        Decisions.newest(candidates, lake.pinned(table).select(col(id), version)));
  }

  private Dataset<Row> withWithdrawn(Dataset<Row> rows, String join) {
    var withdrawn = lake.pinned(WITHDRAWALS).select("performer_digest");
    return rows.join(
        withdrawn,
        sha2(col("performer_id").cast("binary"), 256).equalTo(col("performer_digest")),
        join);
  }
}

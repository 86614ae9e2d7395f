package callsheet.ingest;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Lake;
import callsheet.landing.Feed;
import callsheet.schema.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Takes in withdrawals, performers and scenes: records with an id and an age. */
final class EntityIntake {
  private final Lake lake;
  private final Landing landing;

  EntityIntake(Lake lake, Landing landing) {
    this.lake = lake;
    this.landing = landing;
  }

  /** Takes in withdrawals; whoever withdraws is no performer of the studio any more. */
  Dataset<Row> withdrawals() {
    var version = col("withdrawn_on").cast("timestamp");
    var outcomes =
        decide(landing.candidates(Feed.WITHDRAWALS), WITHDRAWALS, "performer_digest", version);
    if (landing.has(Feed.WITHDRAWALS)) {
      lake.upsert(WITHDRAWALS, entering(Feed.WITHDRAWALS, outcomes, "withdrawal"));
      lake.delete(
          PERFORMERS, Withdrawn.among(lake, lake.pinned(PERFORMERS)).select("performer_id"));
    }
    return outcomes;
  }

  /** Takes in performers; nothing comes in again of one who withdrew. */
  Dataset<Row> performers() {
    var candidates = landing.candidates(Feed.PERFORMERS).withColumnRenamed("id", "performer_id");
    var withdrawn =
        Decisions.refused(
            Withdrawn.among(lake, candidates),
            Outcome.QUARANTINED,
            lit(Rule.WITHDRAWN.label()),
            lit("the performer has withdrawn"),
            false);
    var others = Withdrawn.notAmong(lake, candidates).withColumnRenamed("performer_id", "id");
    var outcomes = decide(others, PERFORMERS, "performer_id", col("updated_at"));
    if (landing.has(Feed.PERFORMERS)) {
      lake.upsert(PERFORMERS, entering(Feed.PERFORMERS, outcomes, "performer"));
    }
    return outcomes.unionByName(withdrawn);
  }

  /** Takes in scene briefs. */
  Dataset<Row> scenes() {
    var outcomes = decide(landing.candidates(Feed.SCENES), SCENES, "scene_id", col("updated_at"));
    if (landing.has(Feed.SCENES)) {
      lake.upsert(SCENES, entering(Feed.SCENES, outcomes, "scene"));
    }
    return outcomes;
  }

  private Dataset<Row> entering(Feed feed, Dataset<Row> outcomes, String record) {
    return Decisions.entering(landing.of(feed), outcomes, record);
  }

  private Dataset<Row> decide(Dataset<Row> candidates, Table<?> table, String id, Column version) {
    var stored = lake.pinned(table).select(col(id), version);
    return lake.settled(Decisions.taken(Decisions.newest(candidates, stored)));
  }
}

package callsheet.ingest;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.landing.Feed;
import callsheet.schema.RowCodec;
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

  /** Takes them in, withdrawals first; answers what became of each. */
  Dataset<Row> outcomes() {
    var outcomes = lake.empty(RowCodec.of(Outcome.class).schema());
    outcomes = landing.has(Feed.WITHDRAWALS) ? outcomes.unionByName(withdrawals()) : outcomes;
    outcomes = landing.has(Feed.PERFORMERS) ? outcomes.unionByName(performers()) : outcomes;
    return landing.has(Feed.SCENES) ? outcomes.unionByName(scenes()) : outcomes;
  }

  /** Takes in withdrawals; whoever withdraws is no performer of the studio any more. */
  private Dataset<Row> withdrawals() {
    var version = col("withdrawn_on").cast("timestamp");
    var outcomes =
        decide(landing.candidates(Feed.WITHDRAWALS), WITHDRAWALS, "performer_digest", version);
    lake.upsert(WITHDRAWALS, entering(Feed.WITHDRAWALS, outcomes, "withdrawal"));
    lake.delete(PERFORMERS, Withdrawn.among(lake, lake.pinned(PERFORMERS)).select("performer_id"));
    return outcomes;
  }

  /** Takes in performers; nothing comes in again of one who withdrew. */
  private Dataset<Row> performers() {
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
    lake.upsert(PERFORMERS, entering(Feed.PERFORMERS, outcomes, "performer"));
    return outcomes.unionByName(withdrawn);
  }

  /** Takes in scene briefs. */
  private Dataset<Row> scenes() {
    var outcomes = decide(landing.candidates(Feed.SCENES), SCENES, "scene_id", col("updated_at"));
    lake.upsert(SCENES, entering(Feed.SCENES, outcomes, "scene"));
    return outcomes;
  }

  private Dataset<Row> entering(Feed feed, Dataset<Row> outcomes, String record) {
    return Decisions.entering(landing.of(feed), outcomes, record);
  }

  private Dataset<Row> decide(Dataset<Row> candidates, Table<?> table, String id, Column version) {
    var stored =
        lake.pinned(table).select(col(id), version, col("source_file"), col("source_line"));
    return lake.settled(Decisions.taken(Decisions.newest(lake, candidates, stored)));
  }

  /**
   * Whether a consent that lands tonight may cover what one that is stored does not: to be asked
   * before performers are taken in.
   */
  boolean mayCoverMore(Consent consent) {
    if (!landing.has(Feed.PERFORMERS)) {
      return false;
    }
    var landed =
        landing
            .of(Feed.PERFORMERS)
            .select(
                col("id").as("performer_id"),
                col("performer.consent_scopes").as("landed_scopes"),
                col("performer.consent_expires_on").as("landed_expires_on"));
    var changed =
        col("consent_scopes")
            .eqNullSafe(col("landed_scopes"))
            .and(col("consent_expires_on").eqNullSafe(col("landed_expires_on")))
            .equalTo(false);
    return !consent
        .ofPerformers()
        .where(consent.isLimited())
        .join(landed, Columns.using("performer_id"))
        .where(changed)
        .isEmpty();
  }
}

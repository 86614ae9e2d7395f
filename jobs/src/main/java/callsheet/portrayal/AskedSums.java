package callsheet.portrayal;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import callsheet.lake.Columns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Sums turns to one row a subject and asked emotion; nothing leaves Spark. */
final class AskedSums {
  private static final String[] SUBJECT = {"subject_kind", "subject_id", "asked"};

  private AskedSums() {}

  /**
   * The rows, as {@link AskedSum}.
   *
   * @param turns as {@link AskedTurns}
   */
  static Dataset<Row> of(Dataset<Row> turns) {
    var asked = turns.withColumn("asked", explode(array(col("intended"), lit(null))));
    return clusters(asked)
        .as("sums")
        .join(perceived(asked).as("masses"), isSame("sums", "masses"), "left")
        .select(
            col("sums.subject_kind"),
            col("sums.subject_id"),
            col("sums.asked"),
            coalesce(col("perceived"), noMasses()).as("perceived"),
            col("clusters"));
  }

  private static Column isSame(String one, String other) {
    return col(one + ".subject_kind")
        .equalTo(col(other + ".subject_kind"))
        .and(col(one + ".subject_id").equalTo(col(other + ".subject_id")))
        .and(col(one + ".asked").equalTo(col(other + ".asked")));
  }

  private static Column noMasses() {
    return map_from_arrays(array().cast("array<string>"), array().cast("array<bigint>"));
  }

  /** The turns and what is perceived as asked in each cluster of each kind. */
  private static Dataset<Row> byCluster(Dataset<Row> asked) {
    return asked
        .withColumn("hit", coalesce(col("masses").getItem(col("intended")), lit(0L)))
        .groupBy(Columns.named("subject_kind", "subject_id", "asked", "session_id", "performer_id"))
        .agg(sum("hit").as("mass"), count(lit(1)).as("turns"))
        .withColumn("key", explode(keys()))
        .groupBy(
            col("subject_kind"), col("subject_id"), col("asked"), col("key.cluster"), col("key.id"))
        .agg(sum("mass").as("mass"), sum("turns").as("turns"));
  }

  /** By subject and emotion the sums over clusters, as {@link AskedSum.Clustered}. */
  private static Dataset<Row> clusters(Dataset<Row> asked) {
    var mass = col("mass").cast("decimal(19,0)");
    var turns = col("turns").cast("decimal(19,0)");
    return byCluster(asked)
        .groupBy(Columns.named("subject_kind", "subject_id", "asked", "cluster"))
        .agg(
            count(lit(1)).as("cluster_count"),
            sum("turns").as("turns"),
            sum("mass").as("mass"),
            sum(mass.multiply(mass)).cast("decimal(38,0)").as("mass_squared"),
            sum(mass.multiply(turns)).cast("decimal(38,0)").as("mass_times_turns"),
            sum(turns.multiply(turns)).cast("decimal(38,0)").as("turns_squared"))
        .groupBy(Columns.named(SUBJECT))
        .agg(
            collect_list(
                    struct(
                        "cluster",
                        "cluster_count",
                        "turns",
                        "mass",
                        "mass_squared",
                        "mass_times_turns",
                        "turns_squared"))
                .as("clusters"));
  }

  /** A turn is in one cluster of each kind. */
  private static Column keys() {
    var nobody = lit(null).cast("string");
    return array(
        key("session", col("session_id"), nobody),
        key("performer", nobody, col("performer_id")),
        key("performer_session", col("session_id"), col("performer_id")));
  }

  private static Column key(String cluster, Column session, Column performer) {
    return struct(
        lit(cluster).as("cluster"),
        struct(session.as("session_id"), performer.as("performer_id")).as("id"));
  }

  /** Label mass by emotion, where one emotion was asked. */
  private static Dataset<Row> perceived(Dataset<Row> asked) {
    return asked
        .where(col("asked").isNotNull())
        .select(
            col("subject_kind"),
            col("subject_id"),
            col("asked"),
            explode(col("masses")).as(new String[] {"emotion", "mass"}))
        .groupBy(Columns.named("subject_kind", "subject_id", "asked", "emotion"))
        .agg(sum("mass").as("mass"))
        .groupBy(Columns.named(SUBJECT))
        .agg(map_from_entries(collect_list(struct("emotion", "mass"))).as("perceived"));
  }
}

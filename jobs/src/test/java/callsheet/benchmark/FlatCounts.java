package callsheet.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The same counts in Spark SQL over the flat tables, as one would write them without timelines:
 * labels by grouping annotations, pairs by {@code lag}, keys by joins. It makes the cells of
 * performers and scenes and the moments over sessions; it is spared exact rounding, moments over
 * performers, runs and coincidences.
 */
final class FlatCounts {
  private static final String SESSION_CELLS =
      """
      WITH votes AS (
        SELECT session_id, turn, explode(emotions) AS emotion, 1D / size(emotions) AS vote
        FROM annotations),
      shares AS (
        SELECT session_id, turn, emotion, sum(vote) AS vote FROM votes
        GROUP BY session_id, turn, emotion),
      labels AS (
        SELECT session_id, turn, collect_list(struct(emotion, vote)) AS label, sum(vote) AS votes
        FROM shares GROUP BY session_id, turn
        HAVING max(vote) >= 0.5 * sum(vote) - 1e-9),
      labelled AS (
        SELECT t.session_id, t.position, t.performer_id,
          transform(label, x -> struct(x.emotion AS emotion, x.vote / votes AS mass)) AS label
        FROM turns t LEFT JOIN labels l ON t.session_id = l.session_id AND t.turn = l.turn),
      paired AS (
        SELECT *,
          lag(label) OVER (PARTITION BY session_id, performer_id ORDER BY position) AS own,
          lag(label) OVER (PARTITION BY session_id ORDER BY position) AS previous,
          lag(performer_id) OVER (PARTITION BY session_id ORDER BY position) AS speaker
        FROM labelled),
      relations AS (
        SELECT session_id, performer_id, label, explode(array(
          struct('self' AS kind, own AS before),
          struct('partner' AS kind, IF(speaker <> performer_id, previous, NULL) AS before),
          struct('adjacent' AS kind, previous AS before))) AS relation
        FROM paired WHERE label IS NOT NULL),
      befores AS (
        SELECT session_id, performer_id, label, relation.kind, explode(relation.before) AS b
        FROM relations),
      pairs AS (
        SELECT session_id, performer_id, kind, b.emotion AS from_emotion, b.mass AS from_mass,
          explode(label) AS a FROM befores),
      emotions AS (
        SELECT session_id, performer_id, explode(label) AS a FROM labelled),
      cells AS (
        SELECT session_id, performer_id, kind, from_emotion, a.emotion AS to_emotion,
          from_mass * a.mass AS mass FROM pairs
        UNION ALL
        SELECT session_id, performer_id, 'emotion', a.emotion, NULL, a.mass FROM emotions
        UNION ALL
        SELECT session_id, performer_id, 'turn', NULL, NULL, 1D FROM labelled
        WHERE label IS NOT NULL)
      SELECT session_id, performer_id, kind, from_emotion, to_emotion,
        sum(mass) AS mass, count(*) AS turn_count
      FROM cells GROUP BY session_id, performer_id, kind, from_emotion, to_emotion
      """;

  private static final String PERFORMER_CELLS =
      """
      SELECT performer_id, language, vendor, kind, from_emotion, to_emotion,
        sum(mass) AS mass, sum(turn_count) AS turn_count
      FROM session_cells JOIN sessions USING (session_id)
      GROUP BY performer_id, language, vendor, kind, from_emotion, to_emotion
      """;

  private static final String SCENE_CELLS =
      """
      SELECT scene_id, kind, from_emotion, to_emotion,
        sum(mass) AS mass, sum(mass * mass) AS mass_squared
      FROM (
        SELECT session_id, kind, from_emotion, to_emotion, sum(mass) AS mass FROM session_cells
        GROUP BY session_id, kind, from_emotion, to_emotion)
      JOIN sessions USING (session_id)
      GROUP BY scene_id, kind, from_emotion, to_emotion
      """;

  private static final String MOMENTS =
      """
      SELECT language, kind, from_emotion, to_emotion,
        count(*) AS clusters, sum(mass) AS mass, sum(mass * mass) AS mass_squared
      FROM (
        SELECT session_id, kind, from_emotion, to_emotion, sum(mass) AS mass FROM session_cells
        GROUP BY session_id, kind, from_emotion, to_emotion)
      JOIN sessions USING (session_id)
      GROUP BY language, kind, from_emotion, to_emotion
      """;

  private FlatCounts() {}

  /** Makes the tables and answers the mass of each kind of cell, in turns or pairs. */
  static Map<String, Double> run(SparkSession spark) {
    var cells = spark.sql(SESSION_CELLS).persist();
    try {
      cells.createOrReplaceTempView("session_cells");
      spark.sql(SCENE_CELLS).write().format("noop").mode("overwrite").save();
      spark.sql(MOMENTS).write().format("noop").mode("overwrite").save();
      var performerCells = spark.sql(PERFORMER_CELLS);
      var totals = new LinkedHashMap<String, Double>();
      performerCells
          .groupBy("kind")
          .sum("mass")
          .collectAsList()
          .forEach(row -> totals.put(row.getString(0), row.getDouble(1)));
      return totals;
    } finally {
      cells.unpersist(true);
    }
  }
}

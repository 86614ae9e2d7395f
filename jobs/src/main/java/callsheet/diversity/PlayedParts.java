package callsheet.diversity;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;

/**
 * What performers played in some rated sessions: always those whose ids have the lowest hashes, so
 * that they are the same wherever they are kept, and never more than a number, whatever the corpus.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
record PlayedParts(Lake lake, Run run, @Nullable String consentScope, Taxonomy taxonomy) {
  /** What is read for it. */
  static Set<Table<?>> tables(@Nullable String consentScope) {
    return consentScope == null
        ? Set.of(SESSIONS, SESSION_LABELS, TURNS, TURN_LABELS)
        : Set.of(SESSIONS, SESSION_LABELS, TURNS, TURN_LABELS, PERFORMERS);
  }

  /** Of every performer so many sessions, by session and performer. */
  List<PlayedPart> ofPerformers(int most) {
    var byHash = Window.partitionBy("performer_id").orderBy(byHash());
    return of(
        rated()
            .withColumn("performer_id", explode(col("performer_ids")))
            .withColumn("place", row_number().over(byHash))
            .where(col("place").leq(most))
            .drop("performer_ids", "place"),
        "session_id",
        "performer_id");
  }

  /** Of the corpus so many sessions, all who are in them, by session and performer. */
  List<PlayedPart> ofSessions(int most) {
    return of(rated().drop("performer_ids").orderBy(byHash()).limit(most), "session_id");
  }

  private static Column[] byHash() {
    return new Column[] {xxhash64(col("session_id")), col("session_id")};
  }

  private Dataset<Row> rated() {
    var rated = lake.read(SESSION_LABELS).where(col("usable_turns").gt(0)).select("session_id");
    return lake.read(SESSIONS)
        .join(rated, Columns.using("session_id"), "left_semi")
        .select(
            col("session_id"),
            col("scene_id"),
            coalesce(col("language"), lit("und")).as("language"),
            col("performer_ids"));
  }

  private List<PlayedPart> of(Dataset<Row> chosen, String... keys) {
    var turns =
        lake.read(TURNS)
            .where(col("tombstone").isNull())
            .select("session_id", "turn", "performer_id");
    var labels =
        lake.read(TURN_LABELS)
            .where(col("is_usable"))
            .select("session_id", "turn", "emotion", "masses");
    return covered(turns)
        .join(chosen, Columns.using(keys))
        .join(labels, Columns.using("session_id", "turn"))
        .groupBy("session_id", "scene_id", "language", "performer_id")
        .agg(
            sums(name -> when(col("emotion").equalTo(name), 1L)),
            sums(name -> col("masses").getItem(name)))
        .collectAsList()
        .stream()
        .map(PlayedParts::part)
        .sorted(Comparator.comparing(PlayedPart::sessionId).thenComparing(PlayedPart::performerId))
        .toList();
  }

  private Dataset<Row> covered(Dataset<Row> turns) {
    return consentScope == null
        ? turns
        : turns.join(
            CoveredPerformers.of(lake, consentScope, run.asOf()),
            Columns.using("performer_id"),
            "left_semi");
  }

  /** A sum for each emotion, in the taxonomy's order. */
  private Column sums(Function<String, Column> ofEmotion) {
    return array(
        taxonomy.emotions().stream()
            .map(Emotion::name)
            .map(name -> sum(coalesce(ofEmotion.apply(name), lit(0L))))
            .toArray(Column[]::new));
  }

  private static PlayedPart part(Row row) {
    return new PlayedPart(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.<Long>getList(4).stream().mapToLong(Long::longValue).toArray(),
        row.<Long>getList(5).stream().mapToLong(Long::longValue).toArray());
  }
}

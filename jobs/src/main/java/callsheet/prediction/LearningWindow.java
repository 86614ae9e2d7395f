package callsheet.prediction;

import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.xxhash64;

import callsheet.corpus.LanguageTag;
import callsheet.lake.Columns;
import callsheet.lake.Lake;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which sessions are learned from and which are predicted. Learned from are the latest, because
 * unrated turns are mostly recent and what is said changes with briefs and casts: whole days, as
 * many as hold no more rated turns than wanted. Where one day, or all unrated turns, are more than
 * that, a half of the sessions is taken by the hash of their ids, or a quarter, and so on.
 *
 * @param from first day that is learned from
 * @param learnedHalvings how often sessions are halved before they are learned from
 * @param predictedHalvings how often before they are predicted
 */
record LearningWindow(LocalDate from, int learnedHalvings, int predictedHalvings) {
  private static final int HASH_BITS = 64;

  /** How many turns of the sessions that were recorded on a day have and lack a rating. */
  record Day(LocalDate day, long rated, long unrated) {}

  /**
   * The window of a corpus.
   *
   * @param days latest first
   */
  static LearningWindow of(List<Day> days, PredictionConfig config) {
    long rated = 0;
    var from = LocalDate.MAX;
    for (Day day : days) {
      if (rated > 0 && rated + day.rated() > config.maxTurns()) {
        break;
      }
      rated += day.rated();
      from = day.day();
    }
    long unrated = days.stream().mapToLong(Day::unrated).sum();
    return new LearningWindow(
        from, halvings(rated, config.maxTurns()), halvings(unrated, config.maxPredicted()));
  }

  private static int halvings(long turns, long most) {
    int halvings = 0;
    while (turns >> halvings > most) {
      halvings++;
    }
    return halvings;
  }

  /** Session, language, whether it is learned from and whether it is predicted. */
  static Dataset<Row> sessions(Lake lake, PredictionConfig config) {
    var sessions = labelled(lake);
    var days =
        sessions
            .groupBy("day")
            .agg(sum("rated"), sum("unrated"))
            .orderBy(col("day").desc())
            .collectAsList()
            .stream()
            .map(row -> new Day(row.getLocalDate(0), row.getLong(1), row.getLong(2)))
            .toList();
    return of(days, config).chosen(sessions);
  }

  private static Dataset<Row> labelled(Lake lake) {
    var labels =
        lake.pinned(SESSION_LABELS)
            .select(
                col("session_id"),
                col("usable_turns").cast("long").as("rated"),
                col("turns").minus(col("labelled_turns")).cast("long").as("unrated"));
    return lake.pinned(SESSIONS)
        .select(
            col("session_id"),
            coalesce(col("language"), lit(LanguageTag.UNDETERMINED)).as("language"),
            to_date(col("recorded_at")).as("day"))
        .join(labels, Columns.using("session_id"));
  }

  private Dataset<Row> chosen(Dataset<Row> sessions) {
    var isLearned =
        col("rated").gt(0).and(col("day").geq(lit(from))).and(survives("#1", learnedHalvings));
    var isPredicted = col("unrated").gt(0).and(survives("#2", predictedHalvings));
    return sessions
        .select(
            col("session_id"),
            col("language"),
            isLearned.as("is_learned"),
            isPredicted.as("is_predicted"))
        .where(col("is_learned").or(col("is_predicted")));
  }

  /** Whether the hash of the session begins with so many zeros (METHODS 0.9). */
  private static Column survives(String draw, int halvings) {
    return halvings == 0
        ? lit(true)
        : shiftrightunsigned(xxhash64(concat(col("session_id"), lit(draw))), HASH_BITS - halvings)
            .equalTo(0L);
  }
}

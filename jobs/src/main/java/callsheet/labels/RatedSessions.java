package callsheet.labels;

import static callsheet.schema.Tables.SESSIONS;

import callsheet.corpus.LanguageTag;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineCursor;
import callsheet.lake.Lake;
import callsheet.raters.VoteReader;
import callsheet.statistics.agreement.TurnVotes;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * The votes of the corpus, session by session, as they stand on the timelines.
 *
 * @param numbers of the annotators
 */
record RatedSessions(Taxonomy taxonomy, HashMap<String, Integer> numbers) implements Serializable {
  private static final int DAYS = 7;

  /** The day of the epoch was a Thursday; weeks begin on Mondays. */
  private static final int DAYS_FROM_MONDAY = 3;

  /**
   * A session's votes.
   *
   * @param week of the recording, counted from 1970
   * @param turns those that anybody voted on
   */
  record Rated(String sessionId, String language, long week, List<TurnVotes> turns) {}

  static RatedSessions of(Taxonomy taxonomy, List<String> annotatorIds) {
    var numbers = new HashMap<String, Integer>();
    annotatorIds.forEach(id -> numbers.put(id, numbers.size()));
    return new RatedSessions(taxonomy, numbers);
  }

  /** The sessions of a lake as {@link #rated} takes them. */
  static JavaRDD<Row> sessions(Lake lake) {
    return lake.read(SESSIONS)
        .select("session_id", "language", "recorded_at", "annotator_ids", "timeline")
        .toJavaRDD();
  }

  /** Hands the votes of every session on, one after the other. */
  void each(Iterator<Row> sessions, Consumer<Rated> consumer) {
    var reader = new VoteReader(taxonomy);
    var cursor = new TimelineCursor();
    while (sessions.hasNext()) {
      consumer.accept(rated(sessions.next(), reader, cursor));
    }
  }

  private Rated rated(Row session, VoteReader reader, TimelineCursor cursor) {
    int[] places = session.<String>getList(3).stream().mapToInt(id -> numbers.get(id)).toArray();
    var turns = new ArrayList<TurnVotes>();
    cursor.open(session.getAs(4));
    reader.open(cursor);
    while (cursor.next()) {
      var votes = reader.votes(cursor, places);
      if (votes != null) {
        turns.add(votes);
      }
    }
    return new Rated(
        session.getString(0),
        session.isNullAt(1) ? LanguageTag.UNDETERMINED : session.getString(1),
        week(session.<Instant>getAs(2)),
        turns);
  }

  private static long week(Instant at) {
    return week(at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay());
  }

  /** The week of a day, both counted from 1970. */
  static long week(long epochDay) {
    return Math.floorDiv(epochDay + DAYS_FROM_MONDAY, DAYS);
  }
}

package callsheet.labels;

import callsheet.statistics.FixedPointSums;
import callsheet.statistics.agreement.AnnotatorModel;
import callsheet.statistics.agreement.AnnotatorSums;
import callsheet.statistics.agreement.CoincidenceReplicates;
import callsheet.statistics.agreement.SessionCoincidences;
import callsheet.statistics.agreement.TurnVotes;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * All that is told of annotators, summed over sessions in one pass: what each called turns and what
 * the others made of these, by week; which labels met, by language and replicate; which labels
 * there were, by language and week. Sums do not depend on the order of sessions or partitions.
 */
final class RaterTally implements Serializable {
  private static final long serialVersionUID = 1;

  /** Weeks that are kept apart: half a year. */
  static final int WEEKS = 26;

  /** Replicates of the bootstrap over sessions. */
  static final int REPLICATES = 200;

  private final int annotators;
  private final int categories;
  private final long lastWeek;
  private final AnnotatorSums others;
  private final TreeMap<Long, AnnotatorSums> byWeek = new TreeMap<>();
  private final TreeMap<String, OfLanguage> byLanguage = new TreeMap<>();

  /** What is kept of a language. */
  static final class OfLanguage implements Serializable {
    private static final long serialVersionUID = 1;

    private final int categories;
    private final CoincidenceReplicates coincidences;
    private final TreeMap<Long, FixedPointSums> labels = new TreeMap<>();

    OfLanguage(int categories) {
      this.categories = categories;
      this.coincidences = new CoincidenceReplicates(categories, REPLICATES);
    }

    CoincidenceReplicates coincidences() {
      return coincidences;
    }

    void add(OfLanguage other) {
      coincidences.add(other.coincidences);
      other.labels.forEach((week, sums) -> labels(week).add(sums, 1));
    }

    private FixedPointSums labels(long week) {
      return labels.computeIfAbsent(week, none -> new FixedPointSums(categories));
    }

    /** Labels by emotion of the latest week that has any and of as many weeks before it. */
    List<long[]> latestWeeks(int before) {
      if (labels.isEmpty()) {
        return List.of();
      }
      long latest = labels.lastKey();
      return LongStream.rangeClosed(Math.max(labels.firstKey(), latest - before), latest)
          .mapToObj(week -> whole(labels(week)))
          .toList();
    }

    private static long[] whole(FixedPointSums sums) {
      var whole = new long[sums.cells()];
      for (int cell = 0; cell < whole.length; cell++) {
        whole[cell] = Math.round(sums.value(cell));
      }
      return whole;
    }
  }

  /**
   * Nothing yet.
   *
   * @param lastWeek the week of the night
   */
  RaterTally(int annotators, int categories, long lastWeek) {
    this.annotators = annotators;
    this.categories = categories;
    this.lastWeek = lastWeek;
    this.others = new AnnotatorSums(annotators, categories);
  }

  /** The tally of sessions, one for each task at first. */
  static RaterTally of(
      JavaRDD<Row> sessions, RatedSessions rated, AnnotatorModel model, long lastWeek) {
    int annotators = rated.numbers().size();
    int categories = model.categories();
    return sessions
        .coalesce(Math.max(1, sessions.context().defaultParallelism()))
        .mapPartitions(
            rows -> {
              var tally = new RaterTally(annotators, categories, lastWeek);
              var coincidences = new SessionCoincidences(categories);
              rated.each(rows, session -> tally.add(session, model, coincidences));
              return List.of(tally).iterator();
            })
        .treeAggregate(
            new RaterTally(annotators, categories, lastWeek), RaterTally::with, RaterTally::with);
  }

  private RaterTally with(RaterTally other) {
    others.add(other.others);
    other.byWeek.forEach((week, sums) -> sums(week).add(sums));
    other.byLanguage.forEach((language, sums) -> of(language).add(sums));
    return this;
  }

  private void add(
      RatedSessions.Rated session, AnnotatorModel model, SessionCoincidences coincidences) {
    var sums = isKept(session.week()) ? sums(session.week()) : others;
    var language = of(session.language());
    coincidences.clear();
    for (TurnVotes votes : session.turns()) {
      sums.add(votes, model);
      coincidences.add(votes);
      if (isKept(session.week())) {
        addLabels(votes, language.labels(session.week()));
      }
    }
    language.coincidences.add(session.sessionId(), coincidences);
  }

  private boolean isKept(long week) {
    return week <= lastWeek && week > lastWeek - WEEKS;
  }

  private static void addLabels(TurnVotes votes, FixedPointSums labels) {
    for (int vote = 0; vote < votes.size(); vote++) {
      labels.add(votes.label(vote), votes.weight(vote));
    }
  }

  private AnnotatorSums sums(long week) {
    return byWeek.computeIfAbsent(week, none -> new AnnotatorSums(annotators, categories));
  }

  private OfLanguage of(String language) {
    return byLanguage.computeIfAbsent(language, none -> new OfLanguage(categories));
  }

  /** The sums over all time. */
  AnnotatorSums whole() {
    var whole = new AnnotatorSums(annotators, categories);
    whole.add(others);
    byWeek.values().forEach(whole::add);
    return whole;
  }

  /** The sums of the weeks that are kept apart and have any, oldest first. */
  List<AnnotatorSums> weeks() {
    return List.copyOf(byWeek.values());
  }

  /** What there is of each language. */
  SortedMap<String, OfLanguage> languages() {
    return byLanguage;
  }

  /** What there is of all languages together. */
  OfLanguage corpus() {
    var corpus = new OfLanguage(categories);
    byLanguage.values().forEach(corpus::add);
    return corpus;
  }
}

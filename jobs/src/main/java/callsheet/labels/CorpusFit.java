package callsheet.labels;

import callsheet.statistics.StopRule;
import callsheet.statistics.agreement.AnnotatorGraph;
import callsheet.statistics.agreement.AnnotatorRoster;
import callsheet.statistics.agreement.DawidSkene;
import callsheet.statistics.agreement.ExpectedCounts;
import callsheet.statistics.agreement.Labelling;
import callsheet.statistics.agreement.Smoothing;
import callsheet.statistics.agreement.TurnVotes;
import callsheet.statistics.agreement.VoteShares;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Fits Dawid and Skene's model to the timelines of a corpus (METHODS 4.4), always from vote shares:
 * a fit depends on nothing but the votes, to the last bit, however Spark divides them. Each
 * iteration is one sum over the corpus, of which the driver sees annotators × emotions² numbers; a
 * corpus that fits into one task is fitted there, for starting hundreds of tasks would take longer.
 */
record CorpusFit(RatedSessions rated, int annotators, int categories) implements Serializable {
  /** Annotations up to which one task does it all: some 100 MB. */
  static final long MOST_IN_ONE_TASK = 500_000;

  private static final int PARTITIONS_PER_CORE = 4;

  /** The fit. */
  DawidSkene.Fit of(JavaRDD<Row> sessions, long annotations) {
    return annotations <= MOST_IN_ONE_TASK ? inOneTask(sessions) : spread(sessions);
  }

  /** The fit by one task, which holds all votes. */
  DawidSkene.Fit inOneTask(JavaRDD<Row> sessions) {
    return sessions
        .coalesce(1)
        .mapPartitions(rows -> List.of(fit(turns(rows))).iterator())
        .collect()
        .stream()
        .findFirst()
        .orElseGet(() -> fit(List.of()));
  }

  private DawidSkene.Fit fit(List<TurnVotes> turns) {
    var graph = new AnnotatorGraph(annotators);
    turns.forEach(graph::add);
    return DawidSkene.fit(
        DawidSkene.inMemory(turns, AnnotatorRoster.of(graph), categories),
        new VoteShares(categories),
        Smoothing.standard(categories),
        StopRule.DISPLAY);
  }

  private List<TurnVotes> turns(Iterator<Row> sessions) {
    var turns = new ArrayList<TurnVotes>();
    rated.each(sessions, session -> turns.addAll(session.turns()));
    return turns;
  }

  /** The fit by as many tasks as there are: the votes are unpacked once, each pass adds them up. */
  DawidSkene.Fit spread(JavaRDD<Row> sessions) {
    int partitions = PARTITIONS_PER_CORE * sessions.context().defaultParallelism();
    var turns =
        sessions
            .coalesce(partitions)
            .mapPartitions(rows -> turns(rows).iterator())
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    try {
      var roster = AnnotatorRoster.of(graph(turns));
      return DawidSkene.fit(
          labelling -> counts(turns, roster, labelling),
          new VoteShares(categories),
          Smoothing.standard(categories),
          StopRule.DISPLAY);
    } finally {
      turns.unpersist(false);
    }
  }

  private AnnotatorGraph graph(JavaRDD<TurnVotes> turns) {
    return turns.treeAggregate(
        new AnnotatorGraph(annotators),
        (graph, turn) -> {
          graph.add(turn);
          return graph;
        },
        (graph, other) -> {
          graph.add(other);
          return graph;
        });
  }

  private ExpectedCounts counts(
      JavaRDD<TurnVotes> turns, AnnotatorRoster roster, Labelling labelling) {
    return turns.treeAggregate(
        new ExpectedCounts(roster, categories),
        (counts, turn) -> {
          counts.add(turn, labelling);
          return counts;
        },
        (counts, other) -> {
          counts.add(other);
          return counts;
        });
  }
}

package callsheet.counting;

import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SESSIONS;

import callsheet.corpus.LabelMass;
import callsheet.corpus.Taxonomy;
import callsheet.error.Check;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.ArrayList;
import java.util.Set;

/**
 * Counts the whole corpus anew, in one scan of its timelines, and replaces the count tables.
 *
 * @param minimumConfidence smallest largest share of a label for its turn to count, 0 to 1
 */
public record CountingJob(Taxonomy taxonomy, double minimumConfidence) implements Job {
  public CountingJob {
    Check.argument(
        minimumConfidence >= 0 && minimumConfidence <= 1,
        "Invalid labels.min-confidence: %s (must be 0 to 1)",
        minimumConfidence);
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(SESSIONS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(PERFORMER_CELLS, SCENE_CELLS, CELL_MOMENTS, RUN_LENGTHS, LABEL_COINCIDENCES);
  }

  @Override
  public void run(Lake lake, Run run) {
    count(lake, CorpusCounts.MOST_LONGS);
  }

  /** Counts with partitions that hand their counts on beyond that many longs. */
  void count(Lake lake, long mostLongs) {
    var corpus = new CorpusCounts(taxonomy, minimumMass(), mostLongs);
    var counts = lake.settled(corpus.ofSessions(lake.read(SESSIONS)));
    var writes = new ArrayList<Runnable>();
    CountTables.of(counts, corpus)
        .forEach((table, rows) -> writes.add(() -> lake.overwrite(table, rows)));
    Lake.together(writes);
  }

  private long minimumMass() {
    return Math.round(minimumConfidence * LabelMass.UNIT);
  }
}

package callsheet.counting;

import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.LABEL_COINCIDENCES;
import static callsheet.schema.Tables.PAIR_CHANCES;
import static callsheet.schema.Tables.PERFORMERS;
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
import callsheet.lake.SideBySide;
import callsheet.raters.ModelsInForce;
import callsheet.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Counts the whole corpus anew, in one scan of its timelines, and replaces the count tables.
 *
 * @param minimumConfidence smallest largest share of a label for its turn to count, 0 to 1
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 * @param isModelled whether labels are those of the annotator model in force, not soft votes
 */
public record CountingJob(
    Taxonomy taxonomy, double minimumConfidence, @Nullable String consentScope, boolean isModelled)
    implements Job {
  public CountingJob {
    Check.argument(
        minimumConfidence >= 0 && minimumConfidence <= 1,
        "Invalid labels.min-confidence: %s (must be 0 to 1)",
        minimumConfidence);
  }

  /** Counts labels by soft vote. */
  public CountingJob(Taxonomy taxonomy, double minimumConfidence, @Nullable String consentScope) {
    this(taxonomy, minimumConfidence, consentScope, false);
  }

  /** Counts every recorded turn, labelled by soft vote. */
  public CountingJob(Taxonomy taxonomy, double minimumConfidence) {
    this(taxonomy, minimumConfidence, null);
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public Set<Table<?>> reads() {
    var reads = new HashSet<Table<?>>(Set.of(SESSIONS));
    if (consentScope != null) {
      reads.add(PERFORMERS);
    }
    if (isModelled) {
      reads.add(ANNOTATOR_MODELS);
    }
    return reads;
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(
        PERFORMER_CELLS,
        SCENE_CELLS,
        CELL_MOMENTS,
        RUN_LENGTHS,
        LABEL_COINCIDENCES,
        PAIR_CHANCES,
        ARC_COUNTS);
  }

  @Override
  public void run(Lake lake, Run run) {
    var model = isModelled ? ModelsInForce.on(lake, run.asOf()).orElse(null) : null;
    var corpus = new CorpusCounts(taxonomy, model, minimumMass(), CorpusCounts.MOST_LONGS);
    var counts = lake.settled(corpus.ofSessions(sessions(lake, run)));
    var writes = new ArrayList<Runnable>();
    CountTables.of(counts, corpus)
        .forEach((table, rows) -> writes.add(() -> lake.overwrite(table, rows)));
    SideBySide.together(writes);
  }

  private Dataset<Row> sessions(Lake lake, Run run) {
    return consentScope == null
        ? lake.read(SESSIONS)
        : ScopedSessions.of(lake, consentScope, run.asOf());
  }

  private long minimumMass() {
    return Math.round(minimumConfidence * LabelMass.UNIT);
  }
}

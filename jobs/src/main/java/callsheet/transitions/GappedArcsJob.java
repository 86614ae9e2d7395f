package callsheet.transitions;

import static callsheet.schema.Tables.GAPPED_ARCS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Set;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Finds the emotions that often follow one another in a session, with anything between them.
 *
 * <p>Every night mines all sessions anew, for what is too rare in each part may be frequent in the
 * whole; but never more than a number of them.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record GappedArcsJob(
    GappedArcsConfig config, Taxonomy taxonomy, @Nullable String consentScope) implements Job {
  @Override
  public String name() {
    return "gapped-arcs";
  }

  @Override
  public Set<Table<?>> reads() {
    return consentScope == null
        ? Set.of(SESSIONS, TURNS, TURN_LABELS)
        : Set.of(SESSIONS, TURNS, TURN_LABELS, PERFORMERS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(GAPPED_ARCS);
  }

  @Override
  public void run(Lake lake, Run run) {
    var sample = SessionSample.of(lake, config.mostSessions());
    var sequences =
        new LabelSequences(lake, run, consentScope)
            .of(sample)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    try {
      var mined = FrequentArcs.of(sequences, config, taxonomy);
      lake.snapshot(GAPPED_ARCS, run, new GappedArcRows(taxonomy, sample, run).of(mined));
    } finally {
      sequences.unpersist();
    }
  }
}

package callsheet.transitions;

import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.RUN_LENGTHS;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Set;

/** Turns run lengths into how long performers stay in each emotion. */
public record DwellJob(Taxonomy taxonomy) implements Job {
  @Override
  public String name() {
    return "dwell";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(RUN_LENGTHS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(EMOTION_DWELL);
  }

  @Override
  public void run(Lake lake, Run run) {
    var dwell = DwellTimes.of(lake.rows(RUN_LENGTHS), taxonomy, run);
    lake.snapshot(EMOTION_DWELL, run, dwell);
  }
}

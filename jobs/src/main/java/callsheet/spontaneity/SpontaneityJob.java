package callsheet.spontaneity;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.REPEATED_LINES;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.WITHDRAWALS;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.WithdrawnRows;
import callsheet.schema.Table;
import java.util.Set;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that a performer says again in another session, and sessions that nearly come again.
 *
 * <p>Every night compares all turns anew, so that nothing has to be kept right when sessions are
 * replaced or people withdraw. That reads the texts once, keeps what they are compared by for as
 * long as it runs (some 150 bytes a turn, on the workers' disks where memory is short), and sorts
 * twelve such rows a line and a session: time and space grow with the turns and no faster.
 *
 * @param consentScope what performers must have granted for their turns to be compared; null when
 *     every recorded turn is
 */
public record SpontaneityJob(SpontaneityConfig config, @Nullable String consentScope)
    implements Job {
  @Override
  public String name() {
    return "spontaneity";
  }

  @Override
  public Set<Table<?>> reads() {
    return consentScope == null
        ? Set.of(TURNS, WITHDRAWALS)
        : Set.of(TURNS, WITHDRAWALS, PERFORMERS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(REPEATED_LINES);
  }

  @Override
  public void run(Lake lake, Run run) {
    WithdrawnRows.deleteByIds(lake, REPEATED_LINES, "performer_ids");
    var turns = SpokenTurns.of(lake, consentScope, run).persist(StorageLevel.MEMORY_AND_DISK_SER());
    try {
      lake.snapshot(REPEATED_LINES, run, new Repetitions(config).among(turns, run));
    } finally {
      turns.unpersist();
    }
  }
}

package callsheet.nightly;

import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.STEPS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.schema.Night;
import callsheet.schema.Step;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which consent scope the counts of a lake are for: the one they were made with. */
record CountedScope(Lake lake) {
  /**
   * The facts of a run: one that does not count goes on with counts made before, and their scope is
   * in force whatever the configuration says by now.
   */
  NightFacts inForce(List<Job> jobs, NightFacts facts) {
    boolean counts = jobs.stream().anyMatch(job -> job.writes().contains(PERFORMER_CELLS));
    return counts ? facts : facts.counted(ofLastCount());
  }

  private @Nullable String ofLastCount() {
    return lake.rows(STEPS).stream()
        .filter(step -> step.status().equals(Ledger.DONE))
        .filter(step -> step.rowsWritten().containsKey(PERFORMER_CELLS.name()))
        // A night of the past that was made anew counted beside the lake.
        .max(Comparator.comparing(Step::asOf).thenComparing(Step::attempt))
        .map(step -> of(step.asOf()))
        .orElse(null);
  }

  private @Nullable String of(LocalDate night) {
    var nights = lake.read(NIGHTS).where(col("as_of").equalTo(lit(night)));
    return lake.records(NIGHTS, nights).stream()
        .map(Night::consentScope)
        .filter(scope -> scope != null)
        .findFirst()
        .orElse(null);
  }
}

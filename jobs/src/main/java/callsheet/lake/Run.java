package callsheet.lake;

import callsheet.error.Check;
import java.time.LocalDate;

/**
 * One run of the pipeline: the only source of time and chance for the jobs.
 *
 * @param asOf the night
 * @param runId night, configuration and code: equal for equal runs
 * @param seed where every draw starts (METHODS 0.9)
 */
public record Run(LocalDate asOf, String runId, long seed) {
  public Run {
    Check.argument(!runId.isBlank(), "Invalid run id: it is empty");
  }
}

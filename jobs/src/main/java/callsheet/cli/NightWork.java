package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.replay.PastNight;
import java.time.LocalDate;
import java.util.List;

/**
 * What a command has a night do.
 *
 * @param asOf the night
 * @param isForced whether steps run too that nothing has changed for
 * @param words what a person should know before it begins
 */
record NightWork(LocalDate asOf, List<Job> jobs, boolean isForced, List<String> words) {

  /** A part of a night; a whole night of the past is made anew. */
  static NightWork of(Part part, LocalDate asOf, Pipeline pipeline, Lake lake) {
    return PastNight.of(lake, asOf)
        .map(past -> ofThePast(past, part, pipeline))
        .orElseGet(() -> new NightWork(asOf, part.jobs(pipeline), false, List.of()));
  }

  private static NightWork ofThePast(PastNight past, Part part, Pipeline pipeline) {
    if (part != Part.NIGHTLY) {
      throw new CallsheetException(
          ExitCode.USAGE,
          "Cannot run a part of night %1$s: later nights have run, up to %2$s (run callsheet nightly --as-of %1$s to make that night anew, or give --as-of %2$s)"
              .formatted(past.asOf(), past.latest()));
    }
    return new NightWork(past.asOf(), pipeline.past(past), true, List.of(past.words()));
  }

  /** The same, whatever has changed. */
  NightWork forced() {
    return new NightWork(asOf, jobs, true, words);
  }
}

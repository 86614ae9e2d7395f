package callsheet.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of every night. */
@TableInfo(
    name = "ops.steps",
    about = "The steps of every night.",
    grain = "One row per night and step.",
    keys = {"as_of", "step"},
    example = "SELECT step, status, duration_ms FROM ops.steps ORDER BY as_of DESC, started_at")
public record Step(
    @Doc("The night.") LocalDate asOf,
    @Doc("Name of the step.") String step,
    @Doc("The run that executed it.") String runId,
    @Doc(
            "Which run of the night made it, or last found nothing that would change it; 1 is the"
                + " first.")
        @PerRun
        long attempt,
    @Doc("done, failed or skipped.") String status,
    @Doc(
            "What went wrong; of a step that is done what else there is to know, such as why annotators were fitted anew.")
        @Nullable String message,
    @Doc("Rows written by table.") @PerRun Map<String, Long> rowsWritten,
    @Doc("Delta version of every table that it reads, when it began.") @PerRun
        Map<String, Long> inputs,
    @Doc(
            "Delta version of every table that it writes, when it ended, and the time of every file"
                + " (milliseconds since 1970).")
        @PerRun
        Map<String, Long> outputs,
    @Doc("Hash of the configuration.") String configurationFingerprint,
    @Doc("Version of Callsheet, with the first digits of its jar's hash.") String codeVersion,
    @Doc("When it began (UTC).") @PerRun Instant startedAt,
    @Doc("How long it took in milliseconds.") @PerRun long durationMs) {
  /** The same step, found unchanged by another run. */
  public Step inAttempt(long other) {
    return new Step(
        asOf,
        step,
        runId,
        other,
        status,
        message,
        rowsWritten,
        inputs,
        outputs,
        configurationFingerprint,
        codeVersion,
        startedAt,
        durationMs);
  }
}

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
    @Doc("done, failed or skipped.") String status,
    @Doc("What went wrong; null when done.") @Nullable String message,
    @Doc("Rows written by table.") @PerRun Map<String, Long> rowsWritten,
    @Doc("When it began (UTC).") @PerRun Instant startedAt,
    @Doc("How long it took in milliseconds.") @PerRun long durationMs) {}

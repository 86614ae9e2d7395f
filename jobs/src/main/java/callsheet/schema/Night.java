package callsheet.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runs of the pipeline. */
@TableInfo(
    name = "ops.nights",
    about = "The runs of the pipeline.",
    grain = "One row per night.",
    keys = {"as_of"},
    example = "SELECT as_of, status, feeds FROM ops.nights ORDER BY as_of DESC")
public record Night(
    @Doc("Date that the night stands for.") LocalDate asOf,
    @Doc("Night, configuration and code: the same for equal runs.") String runId,
    @Doc("How many times the night or a part of it has been run by now.") @PerRun long attempt,
    @Doc("running, done or failed.") String status,
    @Doc("What landed, feed by feed; see the landing format.") List<FeedCount> feeds,
    @Doc("Version of the taxonomy in force.") String taxonomyVersion,
    @Doc("Hash of the configuration.") String configurationFingerprint,
    @Doc("Version of Callsheet, with the first digits of its jar's hash.") String codeVersion,
    @Doc(
            "What performers must have granted for their turns to count (coverage.consent-scope); null when every recorded turn counts.")
        @Nullable String consentScope,
    @Doc(
            "Delta version of every table when the night began: what an unfinished step is set back to.")
        @PerRun
        Map<String, Long> versionsBefore,
    @Doc("When it began (UTC).") @PerRun Instant startedAt,
    @Doc("When it ended (UTC); null while it runs.") @PerRun @Nullable Instant finishedAt) {}

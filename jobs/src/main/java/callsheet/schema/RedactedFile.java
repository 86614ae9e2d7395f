package callsheet.schema;

import java.time.Instant;
import java.time.LocalDate;

/** Landing files that an erasure rewrote: they have changed since they were read, rightly. */
@TableInfo(
    name = "ops.redacted_files",
    about =
        "Landing files that an erasure rewrote: they have changed since they were read, rightly.",
    grain = "One row per rewritten landing file.",
    keys = {"feed", "file"},
    example = "SELECT feed, count(*) AS files FROM ops.redacted_files GROUP BY feed")
public record RedactedFile(
    @Doc("The feed.") String feed,
    @Doc("Path below the landing directory.") String file,
    @Doc("Size since then.") long sizeBytes,
    @Doc("Modification time since then (UTC).") @PerRun Instant modifiedAt,
    @Doc("Night that rewrote it.") LocalDate asOf) {}

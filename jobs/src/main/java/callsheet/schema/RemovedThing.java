package callsheet.schema;

import org.jspecify.annotations.Nullable;

/** Part of an erasure: one thing that is removed. */
public record RemovedThing(
    @Doc("Feed of the landing directory, table, or the reports.") String place,
    @Doc("What is removed: lines, files, nights or pages.") String unit,
    @Doc("Name of the file, night or page.") String name,
    @Doc("How many lines of the file; else 1.") long count,
    @Doc("SHA-256 of the id of the performer whose lines they are; null for what goes for all.")
        @Nullable String performerDigest) {}

package callsheet.schema;

/** Part of an erasure: what was removed from one place. */
public record Removal(
    @Doc("Feed of the landing directory, table, or the reports.") String place,
    @Doc("What was removed: lines, files or pages.") String unit,
    @Doc("How many of them.") long count) {}

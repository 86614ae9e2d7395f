package callsheet.schema;

/** How long performers stay in one emotion: runs of equal modes within a performer's own turns. */
@TableInfo(
    name = "core.run_lengths",
    about =
        "How long performers stay in one emotion: runs of equal modes within a performer's own turns.",
    grain = "One row per language, emotion, length and kind of ends.",
    keys = {"language", "emotion", "turns", "starts_segment", "ends_segment"},
    example =
        "SELECT emotion, turns, sum(run_count) AS runs FROM core.run_lengths GROUP BY 1, 2 ORDER BY 1, 2")
public record RunLength(
    @Doc("Language of the sessions, BCP-47; und when unknown.") String language,
    @Doc("The emotion that stayed.") String emotion,
    @Doc("Length of the run in turns.") int turns,
    @Doc(
            "Whether the run begins where usable turns begin, so that its true start is unknown (left-truncated).")
        boolean startsSegment,
    @Doc(
            "Whether the run ends where usable turns end, so that its true end is unknown (right-censored).")
        boolean endsSegment,
    @Doc("Number of such runs.") long runCount,
    @Doc("Number of them whose turns all have times.") long timedRunCount,
    @Doc("Speaking time in the timed runs, in milliseconds.") long speechMs,
    @Doc("Time from first start to last end of the timed runs, in milliseconds.") long spanMs) {}

package callsheet.schema;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Combinations of emotion and attributes that the corpus hardly has. */
@TableInfo(
    name = "marts.coverage_gaps",
    about =
        "Combinations of emotion and attributes that the corpus hardly has, though it has enough of every less specific one (maximal uncovered patterns, METHODS 6.3): gaps that nobody needs to ask about.",
    grain =
        "One row per night and gap: combinations of at most gaps.most-named of emotion and gaps.attributes.",
    keys = {"as_of", "rank"},
    checks = {"named >= 0", "(turns IS NULL) = (performers IS NULL)"},
    example =
        "SELECT pattern, turns, performers FROM marts.coverage_gaps WHERE NOT is_target ORDER BY rank LIMIT 20")
public record CoverageGap(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("From 1: the least specific first.") int rank,
    @Doc(
            "What is missing: emotion and attributes with their values; empty for anything at all. Only values are tried that somebody has or a target names.")
        Map<String, String> pattern,
    @Doc("How many of emotion and attributes it names.") int named,
    @Doc(
            value =
                "Turns there, by label mass; null when fewer than 5 performers are behind them and it names a group of performers (coverage.min-group).",
            kind = Kind.INVENTORY)
        @Nullable Double turns,
    @Doc(value = "Performers behind them; null likewise.", kind = Kind.INVENTORY)
        @Nullable Long performers,
    @Doc("Turns that would be enough.") double minTurns,
    @Doc("Performers that would be enough.") long minPerformers,
    @Doc("Whether a target asks for exactly this.") boolean isTarget) {}

package callsheet.nightly;

import callsheet.schema.Step;
import java.time.Instant;
import java.util.Map;

/**
 * A night that has begun.
 *
 * @param attempt how many runs of its date there have been, with this one
 * @param versionsBefore versions of the tables that it may write, when it began
 * @param stepsBefore what the books tell of its date's earlier runs, by step
 */
record OpenNight(
    long attempt,
    Instant startedAt,
    Map<String, Long> versionsBefore,
    Map<String, Step> stepsBefore) {}

package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many of the ways that emotions can go have been recorded, and how many sessions are missing.
 */
@TableInfo(
    name = "marts.arc_coverage",
    about =
        "How many of the ways that emotions can go have been seen, and how many more sessions until nearly all are (METHODS 3.8). True only while the next sessions are like the past ones: not after commissioning for gaps.",
    grain = "One row per night, scope (corpus or language) and length of arcs.",
    keys = {"as_of", "scope_kind", "scope", "arc_length"},
    checks = {"sample_coverage IS NULL OR sample_coverage BETWEEN 0 AND 1"},
    example =
        "SELECT arc_length, sample_coverage, more_sessions_needed FROM marts.arc_coverage WHERE scope_kind = 'corpus'")
public record ArcCoverage(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language; (all) for the corpus.") String scope,
    @Doc("Emotions of an arc: 2 (changes) or 3, of hard labels as in marts.emotion_arcs.")
        int arcLength,
    @Doc(
            value =
                "Sessions with usable turns: the sampling units, for what happens within one is dependent.",
            kind = Kind.INVENTORY)
        long sessions,
    @Doc(value = "Different arcs that occur.", kind = Kind.INVENTORY) long arcsSeen,
    @Doc(value = "Arcs that there can be.", kind = Kind.INVENTORY) long arcsPossible,
    @Doc(value = "Arcs that exactly one session has.", kind = Kind.INVENTORY) long arcsOnce,
    @Doc(value = "Arcs that exactly two sessions have.", kind = Kind.INVENTORY) long arcsTwice,
    @Doc(
            value =
                "Arcs that such sessions show in the end, at least: Chao2 (Chao 1987), no more than there can be.",
            kind = Kind.PROPENSITY)
        @Nullable Double chao2,
    @Doc(value = "Lower end of its 95 % interval.", kind = Kind.PROPENSITY)
        @Nullable Double chao2Lower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY) @Nullable Double chao2Upper,
    @Doc(
            value =
                "Sample coverage: how likely the next arc of a session is one that was seen before (Chao and Jost 2012).",
            kind = Kind.PROPENSITY)
        @Nullable Double sampleCoverage,
    @Doc("Why Chao2 and sample coverage are null: NO_DATA (no arcs) or ONE_CLUSTER (one session).")
        @Nullable String reason,
    @Doc(
            value =
                "How many more such sessions bring the sample coverage to 95 %; 0 when it is there.",
            kind = Kind.PROPENSITY)
        @Nullable Double moreSessionsNeeded,
    @Doc(
            "Why that number is null: as reason, or NOT_IDENTIFIED (more than there are: nobody can foresee that far).")
        @Nullable String moreSessionsReason) {}

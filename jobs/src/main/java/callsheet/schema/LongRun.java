package callsheet.schema;

import org.jspecify.annotations.Nullable;

/**
 * Emotions as a Markov chain with half a pair in every cell: columns of {@code
 * marts.emotion_dynamics}.
 */
public record LongRun(
    @Doc(
            value =
                "Share of turns in the emotion in the long run; not its share of the corpus, for sessions are short and do not start in it. Null for (all).",
            kind = Kind.PROPENSITY)
        @Nullable Double stationaryShare,
    @Doc(
            value = "Mean turns until the emotion comes again; null for (all).",
            kind = Kind.PROPENSITY)
        @Nullable Double recurrenceTurns,
    @Doc(
            value =
                "Mean turns until the emotion comes, from any moment in the long run; of (all), until an emotion comes that is drawn from the long run (Kemeny's constant).",
            kind = Kind.PROPENSITY)
        @Nullable Double firstPassageTurns,
    @Doc(
            value =
                "Turns that a visit to the emotion lasts if each turn forgets how long it has lasted: compare with marts.emotion_dwell. Null for (all).",
            kind = Kind.PROPENSITY)
        @Nullable Double expectedDwellTurns,
    @Doc(
            value =
                "Uncertainty of the next emotion in the long run, in bits a turn; only of (all).",
            kind = Kind.PROPENSITY)
        @Nullable Double entropyRateBits,
    @Doc(
            value =
                "Turns in which e times less is left of where a chain started, nearly; only of (all).",
            kind = Kind.PROPENSITY)
        @Nullable Double relaxationTurns,
    @Doc(
            "Why the long run is null: NO_DATA (no pairs), SUPPRESSED (fewer than 5 performers or 20 pairs in the scope), SINGULAR, NO_VARIATION (one emotion has no others) or NOT_IDENTIFIED (partner: answers are no chain).")
        @Nullable String longRunReason) {}

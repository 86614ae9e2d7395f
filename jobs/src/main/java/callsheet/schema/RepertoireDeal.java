package callsheet.schema;

import org.jspecify.annotations.Nullable;

/**
 * What repertoires tell beyond what briefs ask for: columns of {@code marts.repertoire_diversity}.
 */
public record RepertoireDeal(
    @Doc(
            value =
                "Sessions whose parts were dealt for the next three numbers: rated ones with a turn that counts, at most 2000 of the corpus, those whose ids have the lowest hashes.",
            kind = Kind.INVENTORY)
        @Nullable Long dealtSessions,
    @Doc(
            value = "information_bits of these sessions; the same when they are all.",
            kind = Kind.INVENTORY)
        @Nullable Double dealtInformationBits,
    @Doc(
            value =
                "Its mean over 499 deals: what performers played in sessions of a brief is dealt anew among them, each session's part whole (METHODS 3.4). Dealt turn by turn, what a session has in common would pass for the performer's own.",
            kind = Kind.PROPENSITY)
        @Nullable Double chanceBits,
    @Doc(
            value =
                "Share of deals, the real one among them, that tell as much of who is who (Phipson and Smyth 2010): small when performers have repertoires of their own, whatever the brief asks. A performer who always has the same role of a brief counts as one.",
            kind = Kind.PROPENSITY)
        @Nullable Double repertoirePValue,
    @Doc("Why these are null: NO_DATA, NO_VARIATION (one performer), or SUPPRESSED.")
        @Nullable String chanceReason) {}

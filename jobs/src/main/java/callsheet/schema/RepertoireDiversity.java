package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How different the emotional repertoires of performers are, and how far apart their emotions. */
@TableInfo(
    name = "marts.repertoire_diversity",
    about =
        "How different the emotional repertoires of performers are: the diversity of emotions within performers (alpha), between them (beta) and in all (gamma), and how far apart the emotions are.",
    grain = "One row per night and scope: the corpus and every language.",
    keys = {"as_of", "scope_kind", "scope"},
    example =
        "SELECT scope, alpha_q1, beta_q1, gamma_q1, information_bits - noise_bits AS excess_bits FROM marts.repertoire_diversity ORDER BY scope_kind, scope")
public record RepertoireDiversity(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("Language, BCP-47 (und when unknown); (all) for the corpus.") String scope,
    @Doc(value = "Performers with any usable turn in the scope.", kind = Kind.INVENTORY)
        long performers,
    @Doc(value = "Usable turns.", kind = Kind.INVENTORY) double mass,
    @Doc(
            value =
                "Effective emotions of a performer, order 1: the exponential of the mean entropy, each performer weighted by their turns.",
            kind = Kind.INVENTORY)
        @Nullable Double alphaQ1,
    @Doc(
            value =
                "Effective number of distinct repertoires, gamma over alpha: 1 when all performers show the same emotions. With performers weighted by turns only order 1 falls into within and between (Jost 2007).",
            kind = Kind.INVENTORY)
        @Nullable Double betaQ1,
    @Doc(value = "Effective emotions of all turns together, order 1.", kind = Kind.INVENTORY)
        @Nullable Double gammaQ1,
    @Doc(
            value =
                "Alpha of order 0 when every performer counts the same: their mean number of emotions.",
            kind = Kind.INVENTORY)
        @Nullable Double equalAlphaQ0,
    @Doc(value = "Beta of order 0, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalBetaQ0,
    @Doc(value = "Gamma of order 0, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalGammaQ0,
    @Doc(value = "Alpha of order 1, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalAlphaQ1,
    @Doc(value = "Beta of order 1, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalBetaQ1,
    @Doc(value = "Gamma of order 1, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalGammaQ1,
    @Doc(value = "Alpha of order 2, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalAlphaQ2,
    @Doc(value = "Beta of order 2, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalBetaQ2,
    @Doc(value = "Gamma of order 2, performers weighted equally.", kind = Kind.INVENTORY)
        @Nullable Double equalGammaQ2,
    @Doc(
            value =
                "Mutual information of performer and emotion, plug-in: what one tells about the other. On few turns performers differ by chance; hold it against noise_bits.",
            kind = Kind.INVENTORY)
        @Nullable Double informationBits,
    @Doc(
            value =
                "What information_bits would be if performers and emotions had nothing to do with each other, to first order (Miller 1955): (m-1)(K-1)/2N for independent turns. Turns of a session resemble each other and briefs ask for emotions, so chance alone can show more: hold dealt_information_bits against chance_bits for that.",
            kind = Kind.INVENTORY)
        @Nullable Double noiseBits,
    @Doc(
            value = "information_bits as a share of the entropy of all emotions, 0 to 1.",
            kind = Kind.INVENTORY)
        @Nullable Double betweenShare,
    @Doc(
            value =
                "Rao's quadratic entropy: how far apart the emotions of two turns drawn at random are, by their configured valence, arousal and dominance; 1 is from one corner to the opposite one.",
            kind = Kind.INVENTORY)
        @Nullable Double raoQ,
    @Doc(
            value =
                "Effective emotions, order 1, when those near each other count as alike (Leinster and Cobbold 2012): gamma_q1 without the near ones.",
            kind = Kind.INVENTORY)
        @Nullable Double similarityQ1,
    @Doc(
            "Why numbers are null: NO_DATA, SUPPRESSED (fewer than 5 performers or 20 turns), or NO_VARIATION (one emotion alone: between_share).")
        @Nullable String reason,
    @Inline RepertoireDeal deal) {}

package callsheet.schema;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of hard labels, and what chance alone would bring of them: what the evidence for a
 * transition is made of (METHODS 2.6).
 */
@TableInfo(
    name = "core.pair_chances",
    about =
        "Pairs of hard labels, and what chance alone would bring of them: what the evidence for a transition is made of (METHODS 2.6).",
    grain =
        "One row per language, relation (self or partner) and ordered pair of emotions that could have been.",
    keys = {"language", "relation", "from_emotion", "to_emotion"},
    checks = {"pairs >= 0 AND expected > 0 AND variance >= 0"},
    example =
        "SELECT from_emotion, to_emotion, sum(pairs) AS pairs, sum(expected) / 1e12 AS by_chance FROM core.pair_chances WHERE relation = 'self' GROUP BY 1, 2")
public record PairChance(
    @Doc("Language of the sessions, BCP-47; und when unknown.") String language,
    @Doc("self or partner; pairs belong to the performer of the second turn.") String relation,
    @Doc("Emotion before, by the mode of the label.") String fromEmotion,
    @Doc("Emotion after, by the mode of the label.") String toEmotion,
    @Doc(
            "Strata that have the labels for the pair. Of self, the longest stretches of a performer's turns in a session that all have a mode (an unusable turn or a tie ends one); of partner, all answers of a performer in a session, where both turns have a mode.")
        long strata,
    @Doc("Pairs of these hard labels: not the soft label mass of core.performer_cells.") long pairs,
    @Doc(
            "Pairs expected if every order of a stratum's labels were as likely, in trillionths of a pair; each stratum's is rounded half up.")
        BigInteger expected,
    @Doc("Variance of that number of pairs, in trillionths; each stratum's is rounded half up.")
        BigInteger variance,
    @Doc(
            "Where that variance is below 3 pairs, and the normal distribution so too smooth: the strata of which it is made. Empty otherwise.")
        List<RareStratum> rareStrata,
    @Doc(
            "What the strata hold for the pair's common odds ratio, the sum of R = ad/n in trillionths, each rounded half up: of a stratum's n places, a have both emotions, d neither, b and c one of them (Mantel and Haenszel 1959). Null in counts made before it was counted, as the next three are.")
        @Nullable BigInteger oddsNumerator,
    @Doc("What they hold against it, the sum of S = bc/n, likewise.")
        @Nullable BigInteger oddsDenominator,
    @Doc(
            "The sum of QR with Q = (b+c)/n, likewise: for the variance of the odds ratio (Robins, Breslow and Greenland 1986).")
        @Nullable BigInteger discordantNumerator,
    @Doc("The sum of QS, likewise.") @Nullable BigInteger discordantDenominator) {}

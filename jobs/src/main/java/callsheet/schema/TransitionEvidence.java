package callsheet.schema;

import org.jspecify.annotations.Nullable;

/**
 * How strong a transition is and whether it is more than chance: columns of {@code
 * marts.emotion_transitions}.
 */
public record TransitionEvidence(
    @Doc(
            value =
                "Yule's Q of the emotions before and after, -1 to 1: pooled, descriptive; null as the residual is.",
            kind = Kind.INVENTORY)
        @Nullable Double yulesQ,
    @Doc(
            value =
                "L* (Matayoshi and Karumbaiah 2020): how much likelier a change from this emotion goes to the other than changes do anyway; 0 is chance, 1 certainty.",
            kind = Kind.INVENTORY)
        @Nullable Double lStar,
    @Doc(
            "Why L* is null: NO_DATA (no pairs) or ZERO_MARGIN (the two emotions are one, nothing but the first follows it, or nothing but these two follows anything).")
        @Nullable String lStarReason,
    @Doc(
            value =
                "Pairs of hard labels (modes; a tie or an unusable turn breaks the chain): what the evidence counts, not the soft pair_mass. Null for adjacent.",
            kind = Kind.INVENTORY)
        @Nullable Long hardPairs,
    @Doc(
            value =
                "Of these, pairs expected if each performer's turns had their labels in any order (self), or their answers went to any of the turns they answered (partner), session by session (METHODS 2.6). Null for adjacent.",
            kind = Kind.PROPENSITY)
        @Nullable Double chancePairs,
    @Doc(
            value = "Variance of that number of pairs by chance. Null for adjacent.",
            kind = Kind.PROPENSITY)
        @Nullable Double chanceVariance,
    @Doc(
            value =
                "Hard pairs less those by chance, in standard deviations: the evidence, in which performers with other base rates do not show up. Partner: its square is that of Cochran, Mantel and Haenszel.",
            kind = Kind.PROPENSITY)
        @Nullable Double stratifiedZ,
    @Doc(
            value =
                "Two-sided p-value: of the normal distribution, and where the variance by chance is below 3 the exact one's mid-p-value: how likely chance is to be farther from its mean, and half of how likely as far (Lancaster 1961).",
            kind = Kind.PROPENSITY)
        @Nullable Double pValue,
    @Doc(
            value =
                "That p-value adjusted over the scope and relation (Benjamini and Yekutieli 2001): below 0.05, more than chance after all that was looked at.",
            kind = Kind.PROPENSITY)
        @Nullable Double adjustedPValue,
    @Doc(
            "Why z or p-values are null: NO_DATA (no session has the labels for the pair), NO_VARIATION (every order has the same pairs), SUPPRESSED (fewer than 5 performers or 20 pairs from this emotion) or NOT_IDENTIFIED (adjacent mixes own order and answers: there is no one chance to hold it against).")
        @Nullable String evidenceReason,
    @Doc(
            value =
                "Noise floor (METHODS 2.2): of pair_mass, pairs that are on average others, seen as this one because labels are wrong as often as the annotators' model in force says. Null where no pairs or no model are there, or where labels follow the model and are corrected already.",
            kind = Kind.PROPENSITY)
        @Nullable Double noiseFloorMass,
    @Doc(
            value =
                "Common odds ratio of the strata that the evidence is made of (Mantel and Haenszel 1959), of hard labels: how much an emotion raises the odds of the other, 1 is not at all. Partner: of an answer's emotion after the antecedent's, in the same session. Self: how many times as likely an order of the performer's turns is with one such pair more.",
            kind = Kind.PROPENSITY)
        @Nullable Double oddsRatio,
    @Doc(
            value =
                "Lower end of its 95 % interval, by the variance of Robins, Breslow and Greenland (1986); not adjusted for how many pairs are looked at.",
            kind = Kind.PROPENSITY)
        @Nullable Double oddsRatioLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY)
        @Nullable Double oddsRatioUpper,
    @Doc(
            "Why the odds ratio or its interval is null: NO_DATA (no session tells), ZERO_MARGIN (nothing holds against the pair, or nothing for it and the ratio is 0), SUPPRESSED (fewer than 5 performers or 20 pairs from this emotion) or NOT_IDENTIFIED (adjacent, or no finite interval).")
        @Nullable String oddsRatioReason) {
  /** Nothing of it. */
  public static final TransitionEvidence NONE =
      new TransitionEvidence(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}

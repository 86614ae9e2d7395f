package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far annotators agree, and whether what they name changes. */
@TableInfo(
    name = "marts.agreement",
    about =
        "How far annotators agree, and whether what they name changes (METHODS 4.1, 4.2, 4.7), over all recorded turns, whatever coverage.consent-scope.",
    grain = "One row per night, scope and emotion, and one per night and scope for all emotions.",
    keys = {"as_of", "scope_kind", "scope", "emotion"},
    checks = {"krippendorff_alpha IS NULL OR krippendorff_alpha <= 1"},
    example =
        "SELECT scope, agreement, krippendorff_alpha, krippendorff_alpha_lower, krippendorff_alpha_upper FROM marts.agreement WHERE emotion IS NULL AND as_of = (SELECT max(as_of) FROM marts.agreement)")
public record LabelAgreement(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language, und when unknown; (all) for the corpus.") String scope,
    @Doc("Emotion of the taxonomy; null for all of them.") @Nullable String emotion,
    @Doc(
            value =
                "Labels (of this emotion) on turns that two or more annotators labelled; an annotation that names several counts as one.",
            kind = Kind.INVENTORY)
        double labelCount,
    @Doc(
            value = "Sessions with a turn that two or more annotators labelled.",
            kind = Kind.INVENTORY)
        long sessions,
    @Doc(
            value =
                "Share of agreement: of all labels 1 - D_o, of an emotion the specific agreement (of the labels that name it, the share that the turn's others share).",
            kind = Kind.PROPENSITY)
        @Nullable Double agreement,
    @Doc(
            value = "Lower end of its 95 % interval, by a bootstrap over sessions.",
            kind = Kind.PROPENSITY)
        @Nullable Double agreementLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY)
        @Nullable Double agreementUpper,
    @Doc(
            value =
                "Agreement beyond chance, nominal, 1 is full agreement and 0 what chance would reach; null for a single emotion.",
            kind = Kind.PROPENSITY)
        @Nullable Double krippendorffAlpha,
    @Doc(
            value = "Lower end of its 95 % interval, by a bootstrap over sessions.",
            kind = Kind.PROPENSITY)
        @Nullable Double krippendorffAlphaLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY)
        @Nullable Double krippendorffAlphaUpper,
    @Doc(value = "Replicates of the bootstrap that had a value; null without an interval.")
        @Nullable Integer replicates,
    @Doc(
            value =
                "Jensen-Shannon divergence of the labels of the latest week with any, by day of recording, from the eight weeks before, in bits, 0 to 1; null for a single emotion.",
            kind = Kind.PROPENSITY)
        @Nullable Double labelDriftBits,
    @Doc(value = "The divergence to expect where nothing has changed.", kind = Kind.PROPENSITY)
        @Nullable Double labelDriftNullBits,
    @Doc(
            "Why the agreement, alpha or their intervals are null: NO_DATA, NO_VARIATION, ONE_CLUSTER.")
        @Nullable String reason,
    @Doc("Why the drift is null: NO_DATA or TOO_SHORT; null for a single emotion, too.")
        @Nullable String driftReason) {}

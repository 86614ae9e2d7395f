package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of the corpus and its targets ends with the consents of performers. */
@TableInfo(
    name = "marts.licence_expiry",
    about =
        "What of the corpus and its targets ends with the consents of performers, if none is renewed.",
    grain = "One row per night, horizon and target, and one per night and horizon for the corpus.",
    keys = {"as_of", "horizon_days", "cell_kind", "from_emotion", "to_emotion", "stratum"},
    checks = {"horizon_days >= 0"},
    example =
        "SELECT horizon_days, from_emotion, to_emotion, stratum, status, status_after FROM marts.licence_expiry WHERE status_after <> status ORDER BY horizon_days")
public record LicenceExpiry(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            "Days after the night, 0, 30, 90 or 365: a consent has ended when its last day is before that day. At 0 it has ended already; each horizon holds the ones before.")
        int horizonDays,
    @Doc(
            "turn (all usable turns of the corpus), or the kind of the target: emotion, self, partner or adjacent.")
        String cellKind,
    @Doc("Emotion, or the emotion before a transition; null for turn.")
        @Nullable String fromEmotion,
    @Doc("Emotion after a transition; null for any other cell.") @Nullable String toEmotion,
    @Doc(
            "Attributes that the target is limited to, as gender=woman,language=es-MX; (all) for none.")
        String stratum,
    @Doc("Credited turns or pairs wanted; null for turn.") @Nullable Double target,
    @Doc(value = "Turns or pairs there tonight, by label mass.", kind = Kind.INVENTORY) double mass,
    @Doc(
            value =
                "Of these, the ones of performers whose consent has ended by the horizon. A pair belongs to the performer of its second turn, so for partner and adjacent it is a lower bound: a pair also ends with the consent of the performer of its first turn.",
            kind = Kind.INVENTORY)
        @Nullable Double massLost,
    @Doc(
            value = "Speaking time of the corpus's usable turns; null for targets.",
            kind = Kind.INVENTORY)
        @Nullable Double hours,
    @Doc(
            value = "Of this, that of performers whose consent has ended by the horizon.",
            kind = Kind.INVENTORY)
        @Nullable Double hoursLost,
    @Doc(
            value = "Credit of the target tonight, as in marts.coverage; null for turn.",
            kind = Kind.INVENTORY)
        @Nullable Double credit,
    @Doc(
            value = "Credit of performers whose consent has ended by the horizon; as mass_lost.",
            kind = Kind.INVENTORY)
        @Nullable Double creditLost,
    @Doc(
            value =
                "What is surely credited over target, at most 1, as in marts.coverage; null for turn.",
            kind = Kind.INVENTORY)
        @Nullable Double progress,
    @Doc(value = "The same without the credit lost.", kind = Kind.INVENTORY)
        @Nullable Double progressAfter,
    @Doc("Status of the target tonight, as in marts.coverage; null for turn.")
        @Nullable String status,
    @Doc("The same without what is lost, with the agreement of tonight.")
        @Nullable String statusAfter,
    @Doc(
            value =
                "Performers behind what is lost, whose consent has ended by the horizon; 0 when there are none.",
            kind = Kind.INVENTORY)
        @Nullable Long performersExpiring,
    @Doc(
            "SUPPRESSED when everything that is lost is null, because it would tell about fewer than 5 performers (coverage.min-group), or about a group of which one holds most: those who expire, those who do so since the last horizon that is told, or those who remain.")
        @Nullable String reason) {}

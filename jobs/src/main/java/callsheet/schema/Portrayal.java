package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether what was asked of turns is what raters perceive. */
@TableInfo(
    name = "marts.portrayal",
    about =
        "Whether what was asked of turns is what raters perceive, by brief and by performer: a brief that asks for what nobody hears in it needs other words. Never a judgement of a person: who was asked for what is subtle is heard less often.",
    grain =
        "One row per night, brief or performer, and emotion asked of any usable turn of theirs, and one for all emotions; whoever withdraws is in no night any more.",
    keys = {"as_of", "subject_kind", "scene_id", "performer_id", "asked_emotion"},
    checks = {
      "subject_kind IN ('brief', 'performer')",
      "(scene_id IS NULL) = (subject_kind = 'performer')",
      "(performer_id IS NULL) = (subject_kind = 'brief')",
      "(portrayed_share IS NULL) = (reason IS NOT NULL)"
    },
    example =
        "SELECT scene_id, asked_emotion, asked_turns, portrayed_share, portrayed_share_lower, portrayed_share_upper, instead_emotion FROM marts.portrayal WHERE subject_kind = 'brief' AND as_of = (SELECT max(as_of) FROM marts.portrayal) ORDER BY portrayed_share")
public record Portrayal(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("brief or performer.") String subjectKind,
    @Doc("Id of the brief; null for a performer.") @Nullable String sceneId,
    @Doc("Pseudonym of the performer; null for a brief.") @Personal @Nullable String performerId,
    @Doc("Emotion asked of the turn (core.turn_labels.intended); null for all of them.")
        @Nullable String askedEmotion,
    @Doc(value = "Usable turns of which it was asked.", kind = Kind.INVENTORY) long askedTurns,
    @Doc(value = "Sessions of these turns.", kind = Kind.INVENTORY) long sessions,
    @Doc(value = "Performers of these turns.", kind = Kind.INVENTORY) long performers,
    @Doc(
            value =
                "Share of these turns that is perceived as asked, by label mass. Null with a reason.",
            kind = Kind.PROPENSITY)
        @Nullable Double portrayedShare,
    @Doc(
            value =
                "Lower end of its 95 % interval, which takes sessions, and of a brief performers too, as clusters (METHODS 1.3).",
            kind = Kind.PROPENSITY)
        @Nullable Double portrayedShareLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY)
        @Nullable Double portrayedShareUpper,
    @Doc(
            value =
                "Independent turns that would tell as much, for the interval: at most asked_turns.",
            kind = Kind.PROPENSITY)
        @Nullable Double effectiveTurns,
    @Doc(
            "Emotion that is perceived most of all others; null when every turn is perceived as asked, when two are perceived alike, for all emotions, and where the share is null.")
        @Nullable String insteadEmotion,
    @Doc(value = "Its share of these turns, by label mass.", kind = Kind.PROPENSITY)
        @Nullable Double insteadShare,
    @Doc(
            "Why there is no share: ONE_CLUSTER (all turns are of one session, or of one performer of a brief) or SUPPRESSED (fewer than 20 turns, or fewer than five performers of a brief).")
        @Nullable String reason) {}

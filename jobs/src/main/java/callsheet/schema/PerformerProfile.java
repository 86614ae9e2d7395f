package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What each performer shows: how many emotions in effect, and how varied the words. */
@TableInfo(
    name = "marts.performer_profiles",
    about =
        "What each performer shows: how many emotions in effect, and how varied the words. For casting by range, never a judgement of a person: few recordings show little.",
    grain =
        "One row per night and performer in any session; whoever withdraws is in no night any more.",
    keys = {"as_of", "performer_id"},
    checks = {"sessions >= 0", "words >= 0"},
    example =
        "SELECT performer_id, emotion_range, mattr FROM marts.performer_profiles WHERE as_of = (SELECT max(as_of) FROM marts.performer_profiles) ORDER BY emotion_range DESC")
public record PerformerProfile(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("Pseudonym of the performer.") @Personal String performerId,
    @Doc(value = "Sessions that the performer is in.", kind = Kind.INVENTORY) long sessions,
    @Doc(value = "Usable turns of theirs.", kind = Kind.INVENTORY) double turns,
    @Doc(value = "Speaking time of these turns.", kind = Kind.INVENTORY) double speechHours,
    @Doc(
            value =
                "Effective emotions (Hill number of order 1) of these turns as they are: the fewer turns, the fewer emotions.",
            kind = Kind.INVENTORY)
        @Nullable Double effectiveEmotions,
    @Doc(
            value =
                "The same after the shares of emotions are drawn towards those of the corpus, as strongly as performers differ (Dirichlet-multinomial): who was recorded little has neither a narrow nor a wide range by chance.",
            kind = Kind.PROPENSITY)
        @Nullable Double emotionRange,
    @Doc("Why emotion_range is null: NO_DATA, ONE_CLUSTER, NO_VARIATION or NOT_IDENTIFIED.")
        @Nullable String emotionReason,
    @Doc(value = "Words in sessions of the language profiles.language.", kind = Kind.INVENTORY)
        long words,
    @Doc(value = "Different words among them.", kind = Kind.INVENTORY) long types,
    @Doc(
            value =
                "HD-D: the expected share of different words among 42 drawn at random (McCarthy and Jarvis 2010).",
            kind = Kind.INVENTORY)
        @Nullable Double hdd,
    @Doc("Why it is null: NO_DATA without words in the language, TOO_SHORT below 42.")
        @Nullable String hddReason,
    @Doc(
            value =
                "MATTR: the mean share of different words in all stretches of 50 within a session (Covington and McFall 2010).",
            kind = Kind.INVENTORY)
        @Nullable Double mattr,
    @Doc("Why it is null: NO_DATA, or TOO_SHORT when there is no stretch.")
        @Nullable String mattrReason,
    @Doc(
            value =
                "MTLD: words until the share of different ones falls below 0.72, sessions in the order of their recording (McCarthy and Jarvis 2010). Compare it at equal numbers of words only.",
            kind = Kind.INVENTORY)
        @Nullable Double mtld,
    @Doc("Why it is null: NO_DATA, TOO_SHORT below 50 words, NOT_IDENTIFIED when none is repeated.")
        @Nullable String mtldReason,
    @Doc(
            "Hash of the sessions, their versions and the way words are counted: while it stays, the numbers on words are those of the night before.")
        long textVersion,
    @Doc(
            value =
                "Mean Jensen-Shannon divergence of two sessions of the performer, in bits, 0 to 1, by hard labels. Of 8 rated sessions at most, those whose ids have the lowest hashes, with 5 such turns at least; the larger of two is rarefied to the smaller (METHODS 3.7).",
            kind = Kind.INVENTORY)
        @Nullable Double ownSessionBits,
    @Doc(
            value =
                "The same of as large sessions of two other performers, drawn at random by hash.",
            kind = Kind.INVENTORY)
        @Nullable Double otherSessionBits,
    @Doc(
            value =
                "Own less other, -1 to 1: below 0 the performer is more consistent from session to session than others are among each other. Descriptive: briefs ask for emotions, too.",
            kind = Kind.INVENTORY)
        @Nullable Double consistencyBits,
    @Doc(
            "Why these three are null: TOO_SHORT without two sessions of 5 turns, ONE_CLUSTER when no two others have sessions as large.")
        @Nullable String consistencyReason) {}

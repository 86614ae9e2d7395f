package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What closing the gaps costs, and what the plan leaves of them. */
@TableInfo(
    name = "marts.gap_prices",
    about = "What closing the gaps costs, and what the plan leaves of them.",
    grain = "One row per night and target of which something is missing.",
    keys = {"as_of", "cell_kind", "from_emotion", "to_emotion", "stratum"},
    checks = {
      "(price IS NULL) = (reason IS NOT NULL)",
      "expected_credit_lower <= expected_credit_upper"
    },
    example =
        "SELECT from_emotion, to_emotion, stratum, deficit, expected_credit, price, reason FROM marts.gap_prices ORDER BY price DESC")
public record GapPrice(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("emotion, self, partner or adjacent.") String cellKind,
    @Doc("Emotion, or the emotion before a transition.") String fromEmotion,
    @Doc("Emotion after a transition; null for any other cell.") @Nullable String toEmotion,
    @Doc(
            "Attributes that the target is limited to, as gender=woman,language=es-MX; (all) for none.")
        String stratum,
    @Doc(value = "Credited turns or pairs that are missing.", kind = Kind.INVENTORY) double deficit,
    @Doc(
            value = "Of these, what the plan is expected to bring, on the mean of the draws.",
            kind = Kind.PROPENSITY)
        double expectedCredit,
    @Doc(value = "5 % of the draws bring less than this.", kind = Kind.PROPENSITY)
        double expectedCreditLower,
    @Doc(value = "5 % of the draws bring more than this.", kind = Kind.PROPENSITY)
        double expectedCreditUpper,
    @Doc(
            value = "Briefs that can be planned and are expected to bring any of it.",
            kind = Kind.INVENTORY)
        int briefs,
    @Doc(
            "Briefs that can be planned in the language of the stratum and whose arc has the emotion or the transition, or whose tags name the emotion.")
        int plannedBriefs,
    @Doc(
            value =
                "Money that one more credited turn or pair is worth at the margin: a session whose turns and pairs come to less than its price at these prices is not worth it; those of the plan come to that at least. From the dual of the relaxation, so it holds for small changes; where there are several best plans there may be several such prices. Null with a reason.",
            kind = Kind.PROPENSITY)
        @Nullable Double price,
    @Doc("Currency of the price, ISO 4217.") String currency,
    @Doc(
            "Why there is no price: no_brief (no brief that can be planned has it in its arc or is expected to bring it), untried (one has it in its arc, but no session has brought it), no_performers (nobody of the stratum has turns so far, and too few of them can be cast), not_limited (a little more money would add nothing: other limits are reached, or it is less than a session) or no_proof (the solvers' native code cannot be loaded).")
        @Nullable String reason,
    @Doc(
            value =
                "Part of the deficit that has to come in the days of the plan to meet the deadline, if the same comes every day; 0 without a deadline, null on nights before it was planned for.",
            kind = Kind.INVENTORY)
        @Nullable Double due,
    @Doc(
            "Language that a new brief must have; null when any will do, and where briefs can close the gap.")
        @Nullable String newBriefLanguage,
    @Doc(
            "Performers with whom a new brief must be cast, as gender=woman, or (anybody); null where briefs can close the gap.")
        @Nullable String newBriefCast,
    @Doc(
            "What the roles of a new brief could be to each other: the relationship whose sessions so far bring most turns of the cell's emotions; null when none has five, and where briefs can close the gap.")
        @Nullable String newBriefRelationship,
    @Doc(
            "What would close the gap, in a sentence for producers; null where briefs can. Its arc is from_emotion, or from_emotion and then to_emotion.")
        @Nullable String advice) {}

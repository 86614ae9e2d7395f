package callsheet.schema;

import java.time.LocalDate;

/** Who could play the sessions of the commission plan, and on which day. */
@TableInfo(
    name = "marts.casting",
    about =
        "Who could play the sessions of the commission plan, and on which day: the proof that all of it can be cast within the rules for fair work. A suggestion, never an obligation: whoever declines is replaced by another of the same cast.",
    grain =
        "One row per night, planned session and role; none when the studio has told of no performers. Whoever withdraws is in no night any more.",
    keys = {"as_of", "session", "role"},
    checks = {"session > 0", "role > 0", "planned_on > as_of"},
    example =
        "SELECT planned_on, session, title, role, performer_id FROM marts.casting WHERE as_of = (SELECT max(as_of) FROM marts.casting) ORDER BY session, role")
public record CastRole(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("Number of the session in the plan, from 1, by day and rank.") int session,
    @Doc("Number of the role in the session, from 1.") int role,
    @Doc("Day that the session could be recorded on, one of commission.days after the night.")
        LocalDate plannedOn,
    @Doc("Rank of its row in marts.commission_plan.") int rank,
    @Doc("Brief to record.") String sceneId,
    @Doc("Title of the brief.") String title,
    @Doc("Who is to be cast: performers of one group, as gender=woman, or (anybody).") String cast,
    @Doc("Whether the session explores: it tries what may be better than it looks.")
        boolean isExploring,
    @Doc(
            "Pseudonym of the performer who could play it: one of the group who works in the language of the brief (who declares no languages: in those of their sessions), whose consent covers the days of the plan, and who was recorded least lately.")
        @Personal
        String performerId) {}

package callsheet.schema;

import java.time.LocalDate;

/** Since which night each session counts: what it brought is new to every earlier forecast. */
@TableInfo(
    name = "core.counted_sessions",
    about = "Since which night each session counts: it is new to every earlier forecast.",
    grain = "One row per session that has had usable turns on any night, and is still there.",
    keys = {"session_id"},
    clusteredBy = "session_id",
    example =
        "SELECT counted_on, count(*) AS sessions FROM core.counted_sessions GROUP BY counted_on ORDER BY counted_on")
public record CountedSession(
    @Doc("Id of the session.") String sessionId,
    @Doc("The first night on which it had usable turns.") LocalDate countedOn) {}

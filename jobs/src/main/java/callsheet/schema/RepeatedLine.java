package callsheet.schema;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that a performer says again in another session, and sessions that nearly come again. */
@TableInfo(
    name = "marts.repeated_lines",
    about =
        "Lines that a performer says again in another session, and sessions that nearly come again: who, where and how similar. What is alike is found by MinHash, which finds all that is identical, and of pairs with similarity 0.6 about 95, of those with 0.7 about 99 in a hundred. The words are in core.turns.",
    grain =
        "One row per night and line that repeats one before it, and one per night and whole session that does: with the one that it is most like. Before it is what has the lower session id.",
    keys = {"as_of", "session_id", "turn"},
    checks = {
      "similarity > 0 AND similarity <= 1",
      "other_session_id < session_id",
      "(turn IS NULL) = (unit = 'session')"
    },
    example =
        "SELECT performer_ids[0] AS performer_id, count(*) AS lines, count(DISTINCT session_id) AS sessions FROM marts.repeated_lines WHERE unit = 'line' GROUP BY 1 ORDER BY lines DESC")
public record RepeatedLine(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("line (one turn of one performer) or session (all that is said in it, by anyone).")
        String unit,
    @Doc("Session that repeats something.") String sessionId,
    @Doc("Ordinal of the turn that does; null for a session.") @Nullable Integer turn,
    @Doc("Who says the line; of two sessions everyone who speaks in either.") @Personal
        List<String> performerIds,
    @Doc("Session in which it was said before.") String otherSessionId,
    @Doc("Ordinal of the turn there; null for a session.") @Nullable Integer otherTurn,
    @Doc(
            value =
                "Jaccard index of the pairs of neighbouring words of both, 1 when they have the same ones; exact. At least spontaneity.line-similarity or spontaneity.session-similarity.",
            kind = Kind.INVENTORY)
        double similarity,
    @Doc(
            "Whether so much sounds alike that it was compared with the last 64 before it only: there may be one that is more similar.")
        boolean isCrowded) {}

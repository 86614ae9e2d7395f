package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who took part in which session, and the pay for it. */
@TableInfo(
    name = "core.participants",
    about = "Who took part in which session, and the pay for it.",
    grain = "One row per session and performer.",
    keys = {"session_id", "performer_id"},
    clusteredBy = "session_id",
    example =
        "SELECT performer_id, count(*) AS sessions FROM core.participants GROUP BY performer_id ORDER BY sessions DESC")
public record Participant(
    @Doc("Id of the session.") String sessionId,
    @Doc("Pseudonym of the performer.") @Personal String performerId,
    @Doc("Role in the scene.") @Personal @Nullable String role,
    @Doc("Pay for the session; null when unknown.") @Personal @Nullable BigDecimal payAmount,
    @Doc("Currency of the pay, ISO 4217.") @Personal @Nullable String payCurrency,
    @Doc("Day the pay is due.") @Personal @Nullable LocalDate dueOn,
    @Doc("Day the pay was settled; null while it is open.") @Personal @Nullable LocalDate paidOn) {}

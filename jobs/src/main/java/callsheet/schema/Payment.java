package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Payments that came by their own feed, which core.participants is settled with. */
@TableInfo(
    name = "core.payments",
    about = "Payments that came by their own feed, which core.participants is settled with.",
    grain = "One row per landed payment of a session that is here.",
    keys = {"source_file", "source_line"},
    clusteredBy = "session_id",
    example = "SELECT session_id, count(*) AS payments FROM core.payments GROUP BY session_id")
public record Payment(
    @Doc("Id of the session.") String sessionId,
    @Doc("Pseudonym of the performer.") @Personal String performerId,
    @Doc("Day the pay was settled.") @Personal LocalDate paidOn,
    @Doc("Amount paid; null when not told.") @Personal @Nullable BigDecimal amount,
    @Doc("Currency of the amount, ISO 4217.") @Personal @Nullable String currency,
    @Doc("Amount that the session's own record tells.") @Personal @Nullable BigDecimal ownAmount,
    @Doc("Currency that the session's own record tells.") @Personal @Nullable String ownCurrency,
    @Doc("Day of payment that the session's own record tells.") @Personal
        @Nullable LocalDate ownPaidOn,
    @Doc("Night that first listed its file.") LocalDate arrivedOn,
    @Doc("Landing file that it came from, relative to the landing directory.") String sourceFile,
    @Doc("Line in that file, from 1.") long sourceLine) {}

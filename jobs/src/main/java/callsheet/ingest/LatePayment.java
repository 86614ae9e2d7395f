package callsheet.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment that came by its own feed. */
record LatePayment(
    String sessionId,
    String performerId,
    LocalDate paidOn,
    @Nullable BigDecimal amount,
    @Nullable String currency) {}

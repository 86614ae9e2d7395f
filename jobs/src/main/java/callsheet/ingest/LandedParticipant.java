package callsheet.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a session as it landed, with the pay for it where told.
 *
 * @param place in the record's list, those that were left out counted too
 */
record LandedParticipant(
    int place,
    String performerId,
    @Nullable String role,
    @Nullable BigDecimal payAmount,
    @Nullable String payCurrency,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate paidOn) {}

package callsheet.ingest;

import callsheet.schema.Performer;
import callsheet.schema.Scene;
import callsheet.schema.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a landing file after validation: one of the six records, or the rule it breaks.
 *
 * @param feed folder of the feed
 * @param file path below the landing directory
 * @param line in the file, from 1
 * @param arrivedOn night that first listed the file
 * @param origin where it is read from, see {@link Source}
 * @param text original text of the line
 * @param rule why the whole record is refused; null when it is not
 * @param detail what is wrong with the whole record
 * @param refusals parts that were left out
 * @param unknownFields fields that the landing format does not know
 * @param id the record's id within its feed; null when refused
 * @param version what makes a record newer than another with its id; null when it has none
 */
record Landed(
    String feed,
    String file,
    long line,
    @Nullable LocalDate arrivedOn,
    String origin,
    String text,
    @Nullable String rule,
    @Nullable String detail,
    List<Refusal> refusals,
    long unknownFields,
    @Nullable String id,
    @Nullable Instant version,
    @Nullable Performer performer,
    @Nullable Scene scene,
    @Nullable LandedSession session,
    @Nullable LateAnnotation annotation,
    @Nullable LatePayment payment,
    @Nullable Withdrawal withdrawal) {}

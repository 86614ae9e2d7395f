package callsheet.schema;

import java.time.LocalDate;

/**
 * Performers who took their consent back: kept as digests, so that nothing of theirs comes in
 * again.
 */
@TableInfo(
    name = "core.withdrawals",
    about =
        "Performers who took their consent back: kept as digests, so that nothing of theirs comes in again.",
    grain = "One row per withdrawn performer.",
    keys = {"performer_digest"},
    example = "SELECT count(*) FROM core.withdrawals")
public record Withdrawal(
    @Doc("SHA-256 of the performer's id, in hex.") String performerDigest,
    @Doc("Day of the withdrawal.") LocalDate withdrawnOn,
    @Doc("Landing file that the current version came from, relative to the landing directory.")
        String sourceFile,
    @Doc("Line in that file, from 1.") long sourceLine) {}

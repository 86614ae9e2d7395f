package callsheet.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates of erasure: whose data is gone for good, and what was searched to prove it. */
@TableInfo(
    name = "ops.erasures",
    about =
        "Certificates of erasure: whose data is gone for good, and what was searched to prove it.",
    grain = "One row per erased performer.",
    keys = {"performer_digest"},
    checks = {"searched_files > 0"},
    example =
        "SELECT as_of, withdrawn_on, searched_files, is_landing_rewritten FROM ops.erasures ORDER"
            + " BY as_of")
public record Erasure(
    @Doc("SHA-256 of the performer's id, in hex.") String performerDigest,
    @Doc("Night that erased.") LocalDate asOf,
    @Doc("Day of the withdrawal.") LocalDate withdrawnOn,
    @Doc("When the search had found nothing (UTC).") @PerRun Instant erasedAt,
    @Doc("Reason as given; null when none was, or when it named the performer.")
        @Nullable String reason,
    @Doc(
            "What was removed where, by this night and by those before it that were cut off. Lines are"
                + " the performer's own; files and pages went for all whom these nights erased.")
        @PerRun
        List<Removal> removed,
    @Doc("Whether the landing directory was rewritten; if not, it still holds the performer.")
        boolean isLandingRewritten,
    @Doc(
            "Files searched for the performers of the night: lake, reports and, where it was"
                + " rewritten, landing.")
        @PerRun
        long searchedFiles,
    @Doc("Bytes of these files, as they are stored.") @PerRun long searchedBytes,
    @Doc(
            "Whether the id was known and searched for; if not, an earlier rewriting had removed"
                + " it, and only values with its digest were.")
        boolean isIdKnown,
    @Doc("Transcripts of the performers of the night that were searched for.") long searchedLines,
    @Doc("Their transcripts that were not: too short to tell anyone, or said by others too.")
        long commonLines,
    @Doc("What could not be searched, a sentence each.") List<String> notSearched) {}

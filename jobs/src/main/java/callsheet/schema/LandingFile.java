package callsheet.schema;

import java.time.Instant;
import java.time.LocalDate;

/** The ledger of landing files: each is read once. */
@TableInfo(
    name = "ops.landing_files",
    about = "The ledger of landing files: each is read once.",
    grain = "One row per landing file.",
    keys = {"feed", "file"},
    checks = {"landed = accepted + replaced + ignored + quarantined + waiting"},
    example =
        "SELECT feed, sum(landed) AS landed, sum(quarantined) AS quarantined FROM ops.landing_files GROUP BY feed")
public record LandingFile(
    @Doc("The feed.") String feed,
    @Doc("Path below the landing directory.") String file,
    @Doc("Size when it was read.") long sizeBytes,
    @Doc("Modification time when it was read (UTC).") Instant modifiedAt,
    @Doc("Night that read it.") LocalDate asOf,
    @Doc("Records in it.") long landed,
    @Doc("Records taken in under a new id.") long accepted,
    @Doc("Records that replaced an older one.") long replaced,
    @Doc("Records equal to or older than what was there.") long ignored,
    @Doc("Records refused whole.") long quarantined,
    @Doc("Records whose other half had not landed.") long waiting,
    @Doc("Parts refused of records that were taken in.") long quarantinedParts,
    @Doc("Fields that the landing format does not know, left out.") long unknownFields) {}

package callsheet.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people who perform, in their newest version. */
@TableInfo(
    name = "core.performers",
    about = "The people who perform, in their newest version.",
    grain = "One row per performer.",
    keys = {"performer_id"},
    example =
        "SELECT attributes['gender'] AS gender, count(*) AS performers FROM core.performers GROUP BY 1")
public record Performer(
    @Doc("Pseudonym of the performer.") @Personal String performerId,
    @Doc("When the platform last changed the record (UTC).") Instant updatedAt,
    @Doc(
            "Self-declared attributes (gender, age_band, accent, training and whatever else the studio asks); a missing key is undeclared.")
        @Personal
        Map<String, List<String>> attributes,
    @Doc("Languages that the performer works in, BCP-47; empty when not told.") @Personal
        List<String> languages,
    @Doc(
            "What the performer agreed to (training, voice, redistribution, ...); null when no consent record has landed: unknown, not refused.")
        @Personal
        @Nullable List<String> consentScopes,
    @Doc("Day the consent was given.") @Personal @Nullable LocalDate consentGrantedOn,
    @Doc("Last day of the consent; null when it has no end.") @Personal
        @Nullable LocalDate consentExpiresOn,
    @Doc("Landing file that the current version came from, relative to the landing directory.")
        String sourceFile,
    @Doc("Line in that file, from 1.") long sourceLine) {}

package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What could not be taken in, with its reason and its original text. */
@TableInfo(
    name = "ops.quarantine",
    about = "What could not be taken in, with its reason and its original text.",
    grain = "One row per landing line, part and rule.",
    keys = {"file", "line", "part", "rule"},
    example =
        "SELECT rule, count(*) AS findings FROM ops.quarantine WHERE entered_on IS NULL GROUP BY rule ORDER BY findings DESC")
public record Quarantined(
    @Doc("The feed.") String feed,
    @Doc("Path below the landing directory.") String file,
    @Doc("Line in the file, from 1.") long line,
    @Doc("The part refused, as turns[3].annotations[0]; empty for the whole record.") String part,
    @Doc("Rule of the landing format that it breaks; waiting for a reference that may still land.")
        String rule,
    @Doc("What is wrong, without personal data.") String detail,
    @Doc(
            "Original text of the line or part; null where keeping it would break a consent or may, and once it is settled.")
        @Personal
        @Nullable String text,
    @Doc("Night that put it here.") LocalDate asOf,
    @Doc(
            "Night that settled a record that waited, or one that a consent came back for; null otherwise.")
        @Nullable LocalDate enteredOn,
    @Doc("What became of it then: accepted, replaced, ignored or quarantined; null otherwise.")
        @Nullable String ended) {}

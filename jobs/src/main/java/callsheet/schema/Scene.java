package callsheet.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scene briefs that can be commissioned, in their newest version. */
@TableInfo(
    name = "core.scenes",
    about = "The scene briefs that can be commissioned, in their newest version.",
    grain = "One row per scene brief.",
    keys = {"scene_id"},
    example =
        "SELECT scene_id, title, price_amount FROM core.scenes WHERE NOT is_retired ORDER BY price_amount")
public record Scene(
    @Doc("Id of the brief.") String sceneId,
    @Doc("When the platform last changed the brief (UTC).") Instant updatedAt,
    @Doc("Title of the brief.") String title,
    @Doc("The prompt that the performers get.") @Nullable String premise,
    @Doc("What the roles are to each other (siblings, neighbours, ...).")
        @Nullable String relationship,
    @Doc("Emotions that the brief plans, in order, as landed; empty when it plans none.")
        List<String> arc,
    @Doc("Language the brief is written for, BCP-47; null when any.") @Nullable String language,
    @Doc("Performers that one session needs.") int roles,
    @Doc("Planned length of a session in minutes.") @Nullable Double minutes,
    @Doc("Price of one session; null when unknown.") @Nullable BigDecimal priceAmount,
    @Doc("Currency of the price, ISO 4217.") @Nullable String priceCurrency,
    @Doc("Labels that the studio gave the brief.") List<String> tags,
    @Doc("Whether the brief is no longer commissioned.") boolean isRetired,
    @Doc("Landing file that the current version came from, relative to the landing directory.")
        String sourceFile,
    @Doc("Line in that file, from 1.") long sourceLine) {}

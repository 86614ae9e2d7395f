package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How subtly emotions shift. */
@TableInfo(
    name = "marts.shift_subtlety",
    about =
        "How subtly emotions shift, over the arcs of three emotions of marts.emotion_arcs (METHODS 2.11). All depends on the taxonomy's coordinates.",
    grain = "One row per night, scope (corpus or language) and shape.",
    keys = {"as_of", "scope_kind", "scope", "shape"},
    checks = {"share IS NULL OR share BETWEEN 0 AND 1"},
    example =
        "SELECT shape, share, share_lower, share_upper, effective_performers FROM marts.shift_subtlety WHERE scope_kind = 'corpus'")
public record ShiftSubtlety(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language; (all) for the corpus.") String scope,
    @Doc(
            "gradual (far and straight, no step most of the way), abrupt (far, nearly all of it at once), mixed (far, neither) or small (ends near where it began). Not held against human ears yet.")
        String shape,
    @Doc(value = "Different arcs of the shape that occur.", kind = Kind.INVENTORY) long arcs,
    @Doc(value = "How often they were played.", kind = Kind.INVENTORY) long occurrences,
    @Doc(value = "How often arcs of any shape were played.", kind = Kind.INVENTORY)
        long allOccurrences,
    @Doc(value = "Share of the shape among these, 0 to 1.", kind = Kind.INVENTORY)
        @Nullable Double share,
    @Doc(
            value = "Lower end of the 95 % interval of the share, clustered by performer.",
            kind = Kind.PROPENSITY)
        @Nullable Double shareLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY) @Nullable Double shareUpper,
    @Doc(
            "Why share or interval is null: NO_DATA (no arcs), ONE_CLUSTER (one performer) or SUPPRESSED (fewer than 5 performers or 20 arcs in the scope).")
        @Nullable String reason,
    @Doc(value = "Performers who played any of them.", kind = Kind.INVENTORY) long performers,
    @Doc(
            value = "Hill number of order 2 of these performers; 0 when there are none.",
            kind = Kind.INVENTORY)
        double effectivePerformers) {}

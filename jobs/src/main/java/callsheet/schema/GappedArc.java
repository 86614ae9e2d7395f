package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Emotions that often follow one another in a session, with anything between them. */
@TableInfo(
    name = "marts.gapped_arcs",
    about =
        "Emotions that often follow one another in what a performer plays in a session, with anything between them (METHODS 2.10, PrefixSpan). An arc with gaps has more support than one without: marts.emotion_arcs and marts.arc_coverage count those without.",
    grain =
        "One row per night and arc of the corpus that enough sequences have (transitions.gapped-arcs.min-share).",
    keys = {"as_of", "arc"},
    checks = {
      "arc_length >= 2",
      "sequences >= 1 AND sequences <= all_sequences",
      "share > 0 AND share <= 1",
      "sampled_sessions_share > 0 AND sampled_sessions_share <= 1",
      "(share_lower IS NULL) = (sampled_sessions_share = 1)",
      "(share_lower IS NULL) = (share_upper IS NULL)"
    },
    example =
        "SELECT arc, sequences, share, lift FROM marts.gapped_arcs WHERE arc_length = 3 ORDER BY share DESC LIMIT 10")
public record GappedArc(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            "Its emotions in their order, joined by ' > ', with anything between them. joy > joy is joy that came back: see sequences.")
        String arc,
    @Doc("Emotions of the arc: from 2 to transitions.gapped-arcs.longest.") int arcLength,
    @Doc(
            value =
                "Sequences that have the arc, each counted once: its support. A sequence is what one performer plays in one session, the hard labels (modes) of their own usable turns in order; unusable turns and ties are passed over, and emotions that then stand side by side and are the same count as one.",
            kind = Kind.INVENTORY)
        long sequences,
    @Doc(
            value = "Sequences that were mined: those with any such label, however short.",
            kind = Kind.INVENTORY)
        long allSequences,
    @Doc(value = "Share of the mined sequences that have the arc, 0 to 1.", kind = Kind.INVENTORY)
        double share,
    @Doc(
            value =
                "Lower end of the 95 % interval (Wilson) for the share among all sequences. Its size is the number of mined sessions, for sequences of one session go together. Null when every session was mined: then the share is exact.",
            kind = Kind.INVENTORY)
        @Nullable Double shareLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.INVENTORY) @Nullable Double shareUpper,
    @Doc(
            value =
                "Share of the corpus's sessions that were mined: 1 when all were. Of more than transitions.gapped-arcs.most-sessions only so many are, those whose ids have the lowest hashes (xxhash64).",
            kind = Kind.INVENTORY)
        double sampledSessionsShare,
    @Doc(
            value =
                "Share of the arc over that of the arc without its last emotion times that of the last emotion alone. Descriptive: long sequences contain everything, so it is above 1 by length alone, whatever the order. What is more than chance is in marts.emotion_transitions.",
            kind = Kind.INVENTORY)
        double lift,
    @Doc(
            value = "Performers whose mined sequences have it; null when they are fewer than 5.",
            kind = Kind.INVENTORY)
        @Nullable Long performers,
    @Doc(
            value =
                "Hill number of order 2 of these performers, by their sequences that have it: near 1 when one performer is behind most of them.",
            kind = Kind.INVENTORY)
        @Nullable Double effectivePerformers,
    @Doc("Why these two are null: SUPPRESSED (fewer than 5 performers).")
        @Nullable String performersReason) {}

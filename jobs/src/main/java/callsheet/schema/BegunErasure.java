package callsheet.schema;

import java.time.LocalDate;
import java.util.List;

/** What erasures set out to do, entered before anything goes: one that is cut off is told whole. */
@TableInfo(
    name = "ops.begun_erasures",
    about =
        "What erasures set out to remove, entered before anything goes: the certificate of one that was cut off tells all of it.",
    grain = "One row per night that erases; kept until others are erased.",
    keys = {"as_of"},
    example = "SELECT as_of, size(performers) AS performers, is_proven FROM ops.begun_erasures")
public record BegunErasure(
    @Doc("Night that erases.") LocalDate asOf,
    @Doc("Whom it erases.") List<ErasedPerformer> performers,
    @Doc("What it removes, each file, page and landing file by its name.") @PerRun
        List<RemovedThing> removed,
    @Doc("Transcripts of theirs to search for.") long searchedLines,
    @Doc("Their transcripts that are too short to tell anyone, or said by others too.")
        long commonLines,
    @Doc("What cannot be searched, a sentence each.") List<String> notSearched,
    @Doc("Whether nothing was found in lake, reports and the new landing files, which then moved.")
        boolean isProven) {}

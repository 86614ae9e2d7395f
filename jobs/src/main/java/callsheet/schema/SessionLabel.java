package callsheet.schema;

/** Which revision of each session carries labels, and how many. */
@TableInfo(
    name = "core.session_labels",
    about = "Which revision of each session carries labels, and how many.",
    grain = "One row per session.",
    keys = {"session_id"},
    clusteredBy = "session_id",
    example = "SELECT sum(labelled_turns) / sum(turns) AS labelled_share FROM core.session_labels")
public record SessionLabel(
    @Doc("Id of the session.") String sessionId,
    @Doc("Revision of the session that was labelled.") long revision,
    @Doc("How its labels were made.") String labelVersion,
    @Doc("Turns that are here (tombstones left out).") int turns,
    @Doc("Turns with a label.") int labelledTurns,
    @Doc("Turns that count.") int usableTurns,
    @Doc("Turns labelled by one annotation.") int singleTurns,
    @Doc("Turns whose label has no single mode.") int tiedTurns) {}

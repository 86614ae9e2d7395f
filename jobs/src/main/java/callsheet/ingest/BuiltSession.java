package callsheet.ingest;

import callsheet.schema.Annotation;
import callsheet.schema.Participant;
import callsheet.schema.Session;
import callsheet.schema.Turn;
import java.util.List;

/**
 * A session as it goes into the tables.
 *
 * @param isChanged whether anything is to be written: a stored session may be built in vain
 * @param isReplacing whether rows of the session are in the lake and have to go first
 * @param outcomes what became of the late records
 * @param refusals parts of the landed session that its performers' consent does not cover
 */
record BuiltSession(
    Session session,
    boolean isChanged,
    boolean isReplacing,
    List<Participant> participants,
    List<Turn> turns,
    List<Annotation> annotations,
    List<Outcome> outcomes,
    List<Refusal> refusals) {}

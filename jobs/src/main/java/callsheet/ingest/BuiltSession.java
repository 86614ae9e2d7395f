package callsheet.ingest;

import callsheet.schema.Annotation;
import callsheet.schema.LateJudgement;
import callsheet.schema.Participant;
import callsheet.schema.Payment;
import callsheet.schema.Session;
import callsheet.schema.Turn;
import java.util.List;

/**
 * The rows of one session.
 *
 * @param isChanged whether it has to be written
 * @param isReplacing whether rows of it are in the lake and have to go first
 * @param isGone whether no performer of it is left, and nothing comes in their place
 * @param outcomes of what came late
 * @param uncovered what the performers' consent does not cover
 */
record BuiltSession(
    Session session,
    boolean isChanged,
    boolean isReplacing,
    boolean isGone,
    List<Participant> participants,
    List<Turn> turns,
    List<Annotation> annotations,
    List<LateJudgement> lateAnnotations,
    List<Payment> payments,
    List<Outcome> outcomes,
    List<Uncovered> uncovered) {}

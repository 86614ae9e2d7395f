package callsheet.studio;

import java.util.List;

/**
 * One recorded session with all that belongs to it.
 *
 * @param session the session as it is delivered
 * @param dialogue truth: what was shown, turn by turn
 * @param late annotations that arrive afterwards
 * @param payments payments that arrive afterwards
 */
record Take(
    Landed.Session session,
    List<Utterance> dialogue,
    List<Landed.LateAnnotation> late,
    List<Landed.LatePayment> payments) {

  long annotations() {
    return late.size()
        + session.turns().stream().mapToLong(turn -> turn.annotations().size()).sum();
  }
}

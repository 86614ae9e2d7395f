package callsheet.diversity;

import callsheet.statistics.diversity.LabelledTurn;
import callsheet.statistics.diversity.SessionLabels;

/**
 * What one performer played in one session: their usable turns.
 *
 * @param turns by emotion, of those whose label has a mode
 * @param masses by emotion, in billionths of a turn
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record PlayedPart(
    String sessionId,
    String sceneId,
    String language,
    String performerId,
    long[] turns,
    long[] masses) {

  SessionLabels labels() {
    return new SessionLabels(sessionId, performerId, turns);
  }

  /** The part as one that is dealt whole. */
  LabelledTurn whole() {
    return new LabelledTurn(sessionId + "|" + performerId, sceneId, performerId, masses);
  }
}

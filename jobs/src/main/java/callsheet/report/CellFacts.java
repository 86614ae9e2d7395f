package callsheet.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of single emotions and transitions, by their keys.
 *
 * @param rates the share or rate on some nights, the oldest first
 * @param yields the briefs that bring most of it, best first
 * @param moments where it can be heard
 * @param searched sessions that were looked through for moments
 */
record CellFacts(
    Map<Key, List<Rate>> rates,
    Map<Key, List<BriefYield>> yields,
    Map<Key, List<Moment>> moments,
    long searched) {
  static final CellFacts NONE = new CellFacts(Map.of(), Map.of(), Map.of(), 0);

  /**
   * An emotion or a transition.
   *
   * @param kind emotion, self, partner or adjacent
   * @param to null for an emotion
   */
  record Key(String kind, String from, @Nullable String to) {}

  /** How much of it there was on a night; no rate where there was too little to give one. */
  record Rate(LocalDate asOf, @Nullable Double rate, double mass) {}

  /** What one more session of a brief is expected to bring of it. */
  record BriefYield(String sceneId, double expected, long sessions) {}

  /** Turns that show it: one for an emotion, two for a transition. */
  record Moment(String sessionId, Instant recordedAt, List<Line> lines) {}

  /**
   * One turn.
   *
   * @param speaker place of the speaker in the cast, from 0
   */
  record Line(int turn, @Nullable Long startMs, int speaker, String text, String emotion) {}
}

package callsheet.interchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of the landing format, as far as public corpora can fill them. A null component is
 * left out of the line: it is unknown, never zero. A component that the format requires is null
 * only where the source lacks it, so that the nightly validation names it.
 */
final class Landing {
  private Landing() {}

  /** A line of {@code performers/}. */
  record Performer(String performerId, Instant updatedAt) {}

  /** A line of {@code scenes/}. */
  record Scene(
      String sceneId,
      String title,
      Instant updatedAt,
      @Nullable String premise,
      @Nullable String language) {}

  /** A line of {@code sessions/}. */
  record Session(
      String sessionId,
      @Nullable String sceneId,
      Instant recordedAt,
      String language,
      String vendor,
      String segmentation,
      @Nullable Long durationMs,
      List<Participant> participants,
      List<Turn> turns) {}

  /** A performer within a session. */
  record Participant(String performerId) {}

  /** A turn within a session; its times are milliseconds from the session's start. */
  record Turn(
      int turn,
      @Nullable String performerId,
      @Nullable Long startMs,
      @Nullable Long endMs,
      String text,
      @Nullable String felt,
      @Nullable List<Annotation> annotations) {}

  /** One rater's judgement of a turn, in the words of the source. */
  record Annotation(String annotatorId, List<String> emotions) {}

  /** The participants of a session: whoever speaks in it, in order of their first turn. */
  static List<Participant> speakersOf(List<Turn> turns) {
    return turns.stream()
        .map(Turn::performerId)
        .filter(performer -> performer != null)
        .distinct()
        .map(Participant::new)
        .toList();
  }
}

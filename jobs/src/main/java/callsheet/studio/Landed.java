package callsheet.studio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of the landing format; a null is a field that is left out. */
final class Landed {
  private Landed() {}

  /** A line of the feed of performers; the stage note is a field that the format does not know. */
  record Performer(
      String performerId,
      String updatedAt,
      Map<String, Object> attributes,
      List<String> languages,
      @Nullable Consent consent,
      @Nullable String stageNote) {}

  /** What a performer allowed, from when and until when. */
  record Consent(List<String> scopes, String grantedOn, @Nullable String expiresOn) {}

  /** A line of the feed of scenes. */
  record Scene(
      String sceneId,
      String title,
      String updatedAt,
      String premise,
      String relationship,
      List<String> arc,
      String language,
      @Nullable Integer roles,
      int minutes,
      @Nullable Money price,
      List<String> tags,
      @Nullable Boolean retired) {}

  /** An amount in a currency. */
  record Money(BigDecimal amount, String currency) {}

  /** A line of the feed of sessions; the microphone is a field that the format does not know. */
  record Session(
      String sessionId,
      String sceneId,
      String recordedAt,
      String language,
      String vendor,
      String segmentation,
      long durationMs,
      @Nullable String microphone,
      List<Participant> participants,
      List<Turn> turns) {}

  /** A performer in a role of a session. */
  record Participant(String performerId, String role, @Nullable Pay pay) {}

  /** What a participant is owed, and when it was paid. */
  record Pay(BigDecimal amount, String currency, String dueOn, @Nullable String paidOn) {}

  /** One utterance. */
  record Turn(
      int turn,
      String performerId,
      @Nullable Long startMs,
      @Nullable Long endMs,
      @Nullable String text,
      @Nullable String intended,
      @Nullable String felt,
      List<Annotation> annotations) {}

  /** One rater's judgement. */
  record Annotation(
      String annotatorId,
      List<String> emotions,
      @Nullable BigDecimal intensity,
      @Nullable BigDecimal valence,
      @Nullable BigDecimal arousal,
      @Nullable BigDecimal dominance,
      String annotatedAt) {}

  /** A line of the feed of annotations. */
  record LateAnnotation(String sessionId, int turn, @JsonUnwrapped Annotation annotation) {}

  /** A line of the feed of payments. */
  record LatePayment(
      String sessionId, String performerId, String paidOn, BigDecimal amount, String currency) {}

  /** A line of the feed of withdrawals. */
  record Withdrawal(String performerId, String withdrawnOn, String reason) {}
}

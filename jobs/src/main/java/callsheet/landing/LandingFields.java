package callsheet.landing;

import java.util.Set;

/** The fields that the landing format knows, object by object. */
public final class LandingFields {
  public static final Set<String> PERFORMER =
      Set.of("performer_id", "updated_at", "attributes", "languages", "consent");
  public static final Set<String> CONSENT = Set.of("scopes", "granted_on", "expires_on");
  public static final Set<String> SCENE =
      Set.of(
          "scene_id",
          "title",
          "updated_at",
          "premise",
          "relationship",
          "arc",
          "language",
          "roles",
          "minutes",
          "price",
          "tags",
          "retired");
  public static final Set<String> PRICE = Set.of("amount", "currency");
  public static final Set<String> SESSION =
      Set.of(
          "session_id",
          "scene_id",
          "recorded_at",
          "participants",
          "turns",
          "updated_at",
          "language",
          "vendor",
          "segmentation",
          "duration_ms");
  public static final Set<String> PARTICIPANT = Set.of("performer_id", "role", "pay");
  public static final Set<String> PAY = Set.of("amount", "currency", "due_on", "paid_on");
  public static final Set<String> TURN =
      Set.of(
          "turn",
          "performer_id",
          "start_ms",
          "end_ms",
          "text",
          "intended",
          "felt",
          "annotations",
          "withdrawn");
  public static final Set<String> ANNOTATION =
      Set.of(
          "annotator_id",
          "emotions",
          "intensity",
          "valence",
          "arousal",
          "dominance",
          "annotated_at");
  public static final Set<String> LATE_ANNOTATION =
      Set.of(
          "annotator_id",
          "emotions",
          "intensity",
          "valence",
          "arousal",
          "dominance",
          "annotated_at",
          "session_id",
          "turn");
  public static final Set<String> PAYMENT =
      Set.of("session_id", "performer_id", "paid_on", "amount", "currency");
  public static final Set<String> WITHDRAWAL =
      Set.of("performer_id", "performer_digest", "withdrawn_on", "reason");

  /** A year: no session lasts longer, and sums of speaking time stay in a long. */
  public static final long MOST_MILLISECONDS = 366L * 24 * 3_600_000;

  private LandingFields() {}
}

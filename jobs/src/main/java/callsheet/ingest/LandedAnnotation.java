package callsheet.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An annotation as it landed, within a turn or late. */
record LandedAnnotation(
    String annotatorId,
    List<String> emotions,
    @Nullable Double intensity,
    @Nullable Double valence,
    @Nullable Double arousal,
    @Nullable Double dominance,
    @Nullable Instant annotatedAt,
    boolean isLate) {
  /** Whether this judgement was made after the other; one without a time is older than any. */
  boolean isNewerThan(LandedAnnotation other) {
    if (annotatedAt == null) {
      return false;
    }
    return other.annotatedAt == null || annotatedAt.isAfter(other.annotatedAt);
  }
}

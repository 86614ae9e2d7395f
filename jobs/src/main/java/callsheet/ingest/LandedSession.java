package callsheet.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as it landed, whole. */
record LandedSession(
    String sessionId,
    String sceneId,
    Instant recordedAt,
    Instant updatedAt,
    @Nullable String language,
    @Nullable String vendor,
    @Nullable String segmentation,
    @Nullable Long durationMs,
    List<LandedParticipant> participants,
    List<LandedTurn> turns,
    String sourceFile,
    long sourceLine) {}

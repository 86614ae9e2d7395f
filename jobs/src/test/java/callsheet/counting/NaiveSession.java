package callsheet.counting;

import callsheet.corpus.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as {@link NaiveCounts} reads it. */
public record NaiveSession(
    String sessionId,
    String sceneId,
    @Nullable String language,
    @Nullable String vendor,
    List<String> performerIds,
    Timeline timeline) {}

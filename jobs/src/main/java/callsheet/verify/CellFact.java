package callsheet.verify;

import org.jspecify.annotations.Nullable;

/**
 * What one performer of one session showed of one cell. A transition without its second emotion is
 * the sum of all pairs from the first one.
 */
record CellFact(
    String sessionId,
    String sceneId,
    String language,
    String vendor,
    String performerId,
    String cellKind,
    @Nullable String fromEmotion,
    @Nullable String toEmotion,
    long mass,
    long turnCount,
    long speechUs,
    long labelVariance,
    long newSessionCount) {}

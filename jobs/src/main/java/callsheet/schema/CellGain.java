package callsheet.schema;

import org.jspecify.annotations.Nullable;

/**
 * What planned sessions are expected to bring to one target.
 *
 * @param cellKind emotion, self, partner or adjacent
 * @param fromEmotion the emotion, or the one before a transition
 * @param toEmotion the emotion after a transition, null for an emotion
 * @param stratum attributes that the target is limited to, or (all)
 * @param gain credited turns or pairs
 */
public record CellGain(
    String cellKind, String fromEmotion, @Nullable String toEmotion, String stratum, double gain) {}

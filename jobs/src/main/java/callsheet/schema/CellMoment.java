package callsheet.schema;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Second moments over clusters of turns: what clustered variances are made of (METHODS 1.3). */
@TableInfo(
    name = "core.cell_moments",
    about =
        "Second moments over clusters of turns: what clustered variances are made of (METHODS 1.3).",
    grain = "One row per scope, cluster kind and cell.",
    keys = {"scope_kind", "scope", "cluster", "cell_kind", "from_emotion", "to_emotion"},
    example =
        "SELECT * FROM core.cell_moments WHERE scope_kind = 'corpus' AND cell_kind = 'emotion'")
public record CellMoment(
    @Doc("corpus, language or scene.") String scopeKind,
    @Doc("The language or scene; (all) for the corpus.") String scope,
    @Doc("What was summed before squaring: session, performer or performer_session.")
        String cluster,
    @Doc(
            "Kind of cell: turn (all usable turns), unlabelled, low_confidence, emotion, self, partner or adjacent.")
        String cellKind,
    @Doc(
            "Emotion, or the emotion before a transition; null for turn, unlabelled and low_confidence.")
        @Nullable String fromEmotion,
    @Doc(
            "Emotion after a transition; null for any other cell, and for the sum of all pairs from one emotion.")
        @Nullable String toEmotion,
    @Doc("Clusters with any mass in the cell.") long clusterCount,
    @Doc("Sum of the mass, in billionths.") long mass,
    @Doc("Sum over clusters of the squared mass.") BigInteger massSquared,
    @Doc(
            "Sum over clusters of mass times base: the base of an emotion is all usable turns (cell turn), of a transition all pairs from the same emotion in its relation (to_emotion null).")
        BigInteger massTimesBase,
    @Doc(
            "Speaking time by label in microseconds, of turns that last; 0 for transitions. Emotions add up to turn.")
        long speechUs) {}

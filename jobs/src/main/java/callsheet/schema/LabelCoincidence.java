package callsheet.schema;

/**
 * How often two annotators of one turn named which pair of emotions: what agreement is made of
 * (METHODS 4.2).
 */
@TableInfo(
    name = "core.label_coincidences",
    about =
        "How often two annotators of one turn named which pair of emotions: what agreement is made of (METHODS 4.2).",
    grain = "One row per language, number of annotations and ordered pair of emotions.",
    keys = {"language", "annotation_count", "emotion", "other_emotion"},
    example =
        "SELECT emotion, sum(mass) / 1e9 AS agreed_pairs FROM core.label_coincidences WHERE emotion = other_emotion GROUP BY emotion")
public record LabelCoincidence(
    @Doc("Language of the sessions, BCP-47; und when unknown.") String language,
    @Doc(
            "Annotations on the turns counted here; divide by this minus 1 for Krippendorff coincidences.")
        int annotationCount,
    @Doc("Emotion by one annotator.") String emotion,
    @Doc("Emotion by another annotator.") String otherEmotion,
    @Doc("Ordered pairs of annotations, in billionths.") long mass) {}

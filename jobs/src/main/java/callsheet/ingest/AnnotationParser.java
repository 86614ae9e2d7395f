package callsheet.ingest;

import callsheet.corpus.SoftVotes;
import callsheet.corpus.Taxonomy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads annotations, within a turn and late. */
final class AnnotationParser {
  private static final Set<String> FIELDS =
      Set.of(
          "annotator_id",
          "emotions",
          "intensity",
          "valence",
          "arousal",
          "dominance",
          "annotated_at");
  private static final Set<String> LATE_FIELDS;

  static {
    var fields = new LinkedHashSet<>(FIELDS);
    fields.addAll(List.of("session_id", "turn"));
    LATE_FIELDS = Set.copyOf(fields);
  }

  private final Taxonomy taxonomy;

  AnnotationParser(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  LandedAnnotation within(JsonPart part) throws Refused {
    return annotation(part.knowing(FIELDS), false);
  }

  LateAnnotation late(JsonPart whole) throws Refused {
    whole.knowing(LATE_FIELDS);
    return new LateAnnotation(
        whole.id("session_id"),
        whole.integer("turn", 0, Integer.MAX_VALUE),
        annotation(whole, true));
  }

  private LandedAnnotation annotation(JsonPart part, boolean isLate) throws Refused {
    return new LandedAnnotation(
        part.id("annotator_id"),
        emotions(part),
        part.number("intensity", 0, 1),
        part.number("valence", -1, 1),
        part.number("arousal", -1, 1),
        part.number("dominance", -1, 1),
        part.time("annotated_at"),
        isLate);
  }

  private List<String> emotions(JsonPart part) throws Refused {
    part.required("emotions");
    var words = part.texts("emotions");
    if (words.isEmpty()) {
      throw new Refused(Rule.MISSING_FIELD, part.at("emotions"), "emotions names none");
    }
    if (words.size() > SoftVotes.MOST_EMOTIONS_NAMED) {
      throw new Refused(
          Rule.TOO_LARGE,
          part.at("emotions"),
          "emotions names %d, %d at most".formatted(words.size(), SoftVotes.MOST_EMOTIONS_NAMED));
    }
    for (String emotion : words) {
      if (taxonomy.indexOf(emotion) == Taxonomy.UNKNOWN) {
        throw new Refused(
            Rule.UNKNOWN_EMOTION,
            part.at("emotions"),
            "emotions names one outside taxonomy " + taxonomy.version());
      }
    }
    return List.copyOf(new LinkedHashSet<>(words));
  }
}

package callsheet.ingest;

import callsheet.corpus.SoftVotes;
import callsheet.corpus.Taxonomy;
import callsheet.landing.LandingFields;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads annotations, within a turn and late. */
final class AnnotationParser {
  private final Taxonomy taxonomy;

  AnnotationParser(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  LandedAnnotation within(JsonPart part) throws Refused {
    return annotation(part.knowing(LandingFields.ANNOTATION), false);
  }

  LateAnnotation late(JsonPart whole) throws Refused {
    whole.knowing(LandingFields.LATE_ANNOTATION);
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

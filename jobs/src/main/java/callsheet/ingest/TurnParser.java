package callsheet.ingest;

import callsheet.corpus.SoftVotes;
import callsheet.corpus.Taxonomy;
import callsheet.landing.LandingFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads turns. A turn that breaks a rule leaves a tombstone, so that the turns around it do not
 * become neighbours; only one without a sound ordinal refuses its session, because nobody knows
 * then where it belongs.
 */
final class TurnParser {

  private final Taxonomy taxonomy;
  private final AnnotationParser annotations;

  TurnParser(Taxonomy taxonomy, AnnotationParser annotations) {
    this.taxonomy = taxonomy;
    this.annotations = annotations;
  }

  LandedTurn turn(JsonPart part, Remarks remarks, Set<String> participants) throws Refused {
    part.knowing(LandingFields.TURN);
    int ordinal = part.integer("turn", 0, Integer.MAX_VALUE);
    if (part.says("withdrawn")) {
      return LandedTurn.tombstone(ordinal, null, Rule.WITHDRAWN.label());
    }
    String performerId = null;
    try {
      performerId = performer(part, participants);
      return turn(part, ordinal, performerId, remarks);
    } catch (Refused refused) {
      remarks.refuse(refused, part.text());
      return LandedTurn.tombstone(ordinal, performerId, LandedTurn.QUARANTINED);
    }
  }

  private static String performer(JsonPart part, Set<String> participants) throws Refused {
    var performerId = part.id("performer_id");
    if (!participants.contains(performerId)) {
      throw new Refused(
          Rule.UNKNOWN_PARTICIPANT,
          part.at("performer_id"),
          "performer_id is not among the participants");
    }
    return performerId;
  }

  private LandedTurn turn(JsonPart part, int ordinal, String performerId, Remarks remarks)
      throws Refused {
    var start = part.milliseconds("start_ms");
    var end = part.milliseconds("end_ms");
    if (start != null && end != null && end < start) {
      throw new Refused(Rule.END_BEFORE_START, part.at("end_ms"), "end_ms is before start_ms");
    }
    return new LandedTurn(
        ordinal,
        null,
        performerId,
        start,
        end,
        remarks.<String>optional(part.node("text"), () -> part.text("text")),
        remarks.<String>optional(part.node("intended"), () -> emotion(part, "intended")),
        remarks.<String>optional(part.node("felt"), () -> emotion(part, "felt")),
        null,
        annotations(part, remarks));
  }

  private @Nullable String emotion(JsonPart part, String field) throws Refused {
    var word = part.text(field);
    if (word != null && taxonomy.indexOf(word) == Taxonomy.UNKNOWN) {
      throw new Refused(
          Rule.UNKNOWN_EMOTION,
          part.at(field),
          "%s is outside taxonomy %s".formatted(field, taxonomy.version()));
    }
    return word;
  }

  private List<LandedAnnotation> annotations(JsonPart part, Remarks remarks) {
    var sound = remarks.optional(part.node("annotations"), () -> listed(part));
    var newest = new LinkedHashMap<String, LandedAnnotation>();
    for (LandedAnnotation one : sound == null ? List.<LandedAnnotation>of() : sound) {
      newest.merge(one.annotatorId(), one, (old, young) -> young.isNewerThan(old) ? young : old);
    }
    return List.copyOf(newest.values());
  }

  private List<LandedAnnotation> listed(JsonPart part) throws Refused {
    var list = part.node("annotations");
    if (list != null && list.size() > SoftVotes.MOST_ANNOTATIONS) {
      throw new Refused(
          Rule.TOO_LARGE,
          part.at("annotations"),
          "%d annotations, %d at most".formatted(list.size(), SoftVotes.MOST_ANNOTATIONS));
    }
    return part.each("annotations", (item, path) -> annotations.within(part.part(item, path)));
  }
}

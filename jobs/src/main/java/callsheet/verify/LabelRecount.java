package callsheet.verify;

import callsheet.corpus.Taxonomy;
import callsheet.raters.RaterModel;
import callsheet.schema.SessionLabel;
import callsheet.schema.TurnLabel;
import callsheet.verify.SessionRecord.AnnotationRow;
import callsheet.verify.SessionRecord.TurnRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of sessions, made anew from the annotations. */
final class LabelRecount {
  private static final String TIE = "tie";

  private final Taxonomy taxonomy;
  private final BigInteger minimumMass;
  private final @Nullable ModelledLabel modelled;
  private final String labelVersion;

  /**
   * A recount.
   *
   * @param model what makes labels of votes; null for soft vote
   */
  LabelRecount(Taxonomy taxonomy, double minimumConfidence, @Nullable RaterModel model) {
    this.taxonomy = taxonomy;
    this.minimumMass =
        BigDecimal.valueOf(minimumConfidence)
            .multiply(new BigDecimal(Label.UNIT))
            .setScale(0, RoundingMode.HALF_UP)
            .toBigIntegerExact();
    this.modelled = model == null ? null : new ModelledLabel(taxonomy, model);
    this.labelVersion = version(taxonomy, minimumConfidence, model);
  }

  /** How tables name labels that are made this way. */
  static String version(Taxonomy taxonomy, double minimumConfidence, @Nullable RaterModel model) {
    var view =
        model == null
            ? "SOFT_VOTE/" + taxonomy.version()
            : "SOFT_DS/%s/%s/from %s"
                .formatted(taxonomy.version(), model.version(), RaterModel.LEAST);
    return "%s/min-confidence %s".formatted(view, minimumConfidence);
  }

  /** The rows of {@code core.turn_labels}: one for each turn that is here. */
  List<TurnLabel> turnLabels(SessionRecord session) {
    var annotations = session.annotationsByTurn();
    return session.orderedTurns().stream()
        .filter(TurnRow::isHere)
        .map(turn -> row(session, turn, annotations.getOrDefault(turn.turn(), List.of())))
        .toList();
  }

  /** The row of {@code core.session_labels}. */
  SessionLabel sessionLabel(SessionRecord session, List<TurnLabel> labels) {
    return new SessionLabel(
        session.sessionId(),
        session.revision(),
        labelVersion,
        labels.size(),
        (int) labels.stream().filter(turn -> turn.annotationCount() > 0).count(),
        (int) labels.stream().filter(TurnLabel::isUsable).count(),
        (int) labels.stream().filter(TurnLabel::isSingle).count(),
        (int) labels.stream().filter(turn -> TIE.equals(turn.reason())).count());
  }

  private TurnLabel row(SessionRecord session, TurnRow turn, List<AnnotationRow> annotations) {
    var votes = Label.votes(annotations, taxonomy);
    var label =
        modelled == null || votes.isEmpty() ? Label.ofVotes(votes) : modelled.of(annotations);
    var masses = label.masses();
    var largest = masses.values().stream().reduce(BigInteger.ZERO, BigInteger::max);
    var modes = modes(masses, largest);
    return new TurnLabel(
        session.sessionId(),
        turn.turn(),
        modes.size() == 1 ? modes.get(0) : null,
        votes.isEmpty() ? "unlabelled" : modes.size() == 1 ? null : TIE,
        votes.isEmpty() ? null : largest.doubleValue() / Label.UNIT.doubleValue(),
        votes.size(),
        !votes.isEmpty() && largest.compareTo(minimumMass) >= 0,
        votes.size() == 1,
        named(masses),
        emotion(turn.intended()),
        emotion(turn.felt()),
        labelVersion);
  }

  /** The emotions with the largest mass; one billionth less is rounding. */
  private List<String> modes(Map<Integer, BigInteger> masses, BigInteger largest) {
    var modes = new ArrayList<String>();
    masses.forEach(
        (emotion, mass) -> {
          if (largest.subtract(mass).compareTo(BigInteger.ONE) <= 0) {
            modes.add(taxonomy.name(emotion));
          }
        });
    return modes;
  }

  private Map<String, Long> named(Map<Integer, BigInteger> masses) {
    var named = new LinkedHashMap<String, Long>();
    masses.forEach((emotion, mass) -> named.put(taxonomy.name(emotion), mass.longValueExact()));
    return named;
  }

  private @Nullable String emotion(@Nullable String word) {
    int emotion = word == null ? Taxonomy.UNKNOWN : taxonomy.indexOf(word);
    return emotion == Taxonomy.UNKNOWN ? null : taxonomy.name(emotion);
  }
}

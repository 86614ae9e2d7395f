package callsheet.labels;

import callsheet.corpus.LabelMass;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineCursor;
import callsheet.raters.RaterModel;
import callsheet.raters.TurnLabels;
import callsheet.schema.SessionLabel;
import callsheet.schema.TurnLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels the turns of sessions, one session after another: by soft vote, or as a model of the
 * annotators has it.
 */
final class TurnLabeller {
  private static final String UNLABELLED = "unlabelled";
  private static final String TIE = "tie";

  private final Taxonomy taxonomy;
  private final long minimumMass;
  private final String labelVersion;
  private final TimelineCursor cursor = new TimelineCursor();
  private final TurnLabels turnLabels;
  private final LabelMass label;

  /** A labeller by soft vote. */
  TurnLabeller(Taxonomy taxonomy, LabelsConfig config) {
    this(taxonomy, config, null);
  }

  /**
   * A labeller.
   *
   * @param model null for labels by soft vote
   */
  TurnLabeller(Taxonomy taxonomy, LabelsConfig config, @Nullable RaterModel model) {
    this.taxonomy = taxonomy;
    this.minimumMass = config.minimumMass();
    this.labelVersion = TurnLabels.version(taxonomy, model, config.minimumConfidence());
    this.turnLabels = new TurnLabels(taxonomy, model);
    this.label = new LabelMass(taxonomy.size());
  }

  /** What makes labels by soft vote comparable: view, taxonomy and minimum confidence. */
  static String version(Taxonomy taxonomy, LabelsConfig config) {
    return TurnLabels.version(taxonomy, null, config.minimumConfidence());
  }

  LabelledSession label(SessionVotes session) {
    var words = new HashMap<Integer, SessionVotes.TurnWords>();
    session.words().forEach(turn -> words.put(turn.turn(), turn));
    var labels = new ArrayList<TurnLabel>();
    cursor.open(session.timeline());
    turnLabels.open(cursor, session.annotatorIds());
    while (cursor.next()) {
      if (!cursor.isTombstone()) {
        turnLabels.label(cursor, label);
        labels.add(row(session.sessionId(), words.get(cursor.ordinal())));
      }
    }
    return new LabelledSession(summary(session, labels), labels);
  }

  private TurnLabel row(String sessionId, SessionVotes.@Nullable TurnWords words) {
    int mode = label.mode();
    return new TurnLabel(
        sessionId,
        cursor.ordinal(),
        mode == LabelMass.NO_MODE ? null : taxonomy.name(mode),
        reason(mode),
        label.isLabelled() ? (double) label.largest() / LabelMass.UNIT : null,
        turnLabels.votes().votes(),
        label.isUsable(minimumMass),
        turnLabels.votes().votes() == 1,
        masses(),
        words == null ? null : emotion(words.intended()),
        words == null ? null : emotion(words.felt()),
        labelVersion);
  }

  private @Nullable String reason(int mode) {
    if (mode != LabelMass.NO_MODE) {
      return null;
    }
    return label.isLabelled() ? TIE : UNLABELLED;
  }

  private Map<String, Long> masses() {
    var masses = new LinkedHashMap<String, Long>();
    for (int place = 0; place < label.size(); place++) {
      masses.put(taxonomy.name(label.emotion(place)), label.mass(place));
    }
    return masses;
  }

  /** The word's emotion in this taxonomy; null for a word that it does not know any more. */
  private @Nullable String emotion(@Nullable String word) {
    int index = word == null ? Taxonomy.UNKNOWN : taxonomy.indexOf(word);
    return index == Taxonomy.UNKNOWN ? null : taxonomy.name(index);
  }

  private SessionLabel summary(SessionVotes session, List<TurnLabel> labels) {
    return new SessionLabel(
        session.sessionId(),
        session.revision(),
        labelVersion,
        labels.size(),
        (int) labels.stream().filter(turn -> !turn.masses().isEmpty()).count(),
        (int) labels.stream().filter(TurnLabel::isUsable).count(),
        (int) labels.stream().filter(TurnLabel::isSingle).count(),
        (int) labels.stream().filter(turn -> TIE.equals(turn.reason())).count());
  }
}

package callsheet.labels;

import callsheet.corpus.LabelMass;
import callsheet.corpus.SoftVotes;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineCursor;
import callsheet.schema.SessionLabel;
import callsheet.schema.TurnLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels the turns of sessions by soft vote, one session after another. */
final class TurnLabeller {
  private static final String UNLABELLED = "unlabelled";
  private static final String TIE = "tie";

  private final Taxonomy taxonomy;
  private final long minimumMass;
  private final String labelVersion;
  private final TimelineCursor cursor = new TimelineCursor();
  private final SoftVotes votes;
  private final LabelMass label;

  TurnLabeller(Taxonomy taxonomy, LabelsConfig config) {
    this.taxonomy = taxonomy;
    this.minimumMass = config.minimumMass();
    this.labelVersion = version(taxonomy, config);
    this.votes = new SoftVotes(taxonomy);
    this.label = new LabelMass(taxonomy.size());
  }

  /** What makes labels comparable: view, taxonomy and minimum confidence. */
  static String version(Taxonomy taxonomy, LabelsConfig config) {
    return "SOFT_VOTE/%s/min-confidence %s"
        .formatted(taxonomy.version(), config.minimumConfidence());
  }

  LabelledSession label(SessionVotes session) {
    var words = new HashMap<Integer, SessionVotes.TurnWords>();
    session.words().forEach(turn -> words.put(turn.turn(), turn));
    var labels = new ArrayList<TurnLabel>();
    cursor.open(session.timeline());
    votes.open(cursor);
    while (cursor.next()) {
      if (!cursor.isTombstone()) {
        votes.label(cursor, label);
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
        votes.votes(),
        label.isUsable(minimumMass),
        votes.votes() == 1,
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

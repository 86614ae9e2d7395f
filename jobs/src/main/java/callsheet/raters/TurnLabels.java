package callsheet.raters;

import callsheet.corpus.LabelMass;
import callsheet.corpus.SoftVotes;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineCursor;
import callsheet.error.Check;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the labels of turns, one session after another: by soft vote, or as a model of the
 * annotators has it. A label is a pure function of votes, model and taxonomy.
 */
public final class TurnLabels {
  private final SoftVotes votes;
  private final @Nullable RaterModel model;
  private final VoteReader reader;
  private final LabelMass sharesBesides;
  private LabelMass shares;
  private int[] annotators = {};

  /**
   * Labels of a taxonomy.
   *
   * @param model null for labels by soft vote
   */
  public TurnLabels(Taxonomy taxonomy, @Nullable RaterModel model) {
    Check.argument(
        model == null || model.categories() == taxonomy.size(),
        "Invalid annotator model: it was fitted for another taxonomy (run callsheet nightly)");
    this.votes = new SoftVotes(taxonomy);
    this.model = model;
    this.reader = new VoteReader(taxonomy);
    this.sharesBesides = new LabelMass(taxonomy.size());
    this.shares = sharesBesides;
  }

  /** How labels are made, as tables tell it: the view, and what it depends on. */
  public static String version(
      Taxonomy taxonomy, @Nullable RaterModel model, double minimumConfidence) {
    return model == null
        ? "SOFT_VOTE/%s/min-confidence %s".formatted(taxonomy.version(), minimumConfidence)
        : "SOFT_DS/%s/%s/from %s/min-confidence %s"
            .formatted(taxonomy.version(), model.version(), RaterModel.LEAST, minimumConfidence);
  }

  /**
   * Starts the timeline that the cursor has opened.
   *
   * @param annotatorIds in the order that the timeline numbers them
   */
  public void open(TimelineCursor cursor, List<String> annotatorIds) {
    votes.open(cursor);
    if (model != null) {
      reader.open(cursor);
      annotators = model.numbers(annotatorIds);
    }
  }

  /** Puts the label of the cursor's turn into {@code label}. */
  public void label(TimelineCursor cursor, LabelMass label) {
    if (model == null) {
      votes.label(cursor, label);
      shares = label;
      return;
    }
    votes.label(cursor, sharesBesides);
    label.copy(sharesBesides);
    if (label.isLabelled()) {
      var cast = Objects.requireNonNull(reader.votes(cursor, annotators));
      label.set(model.label(cast));
    }
  }

  /** The votes on the turn labelled last. */
  public SoftVotes votes() {
    return votes;
  }

  /** What the turn labelled last would be labelled by soft vote. */
  public LabelMass shares() {
    return shares;
  }
}

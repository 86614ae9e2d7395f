package callsheet.schema;

import java.time.LocalDate;
import java.util.List;

/**
 * What the annotators' labels are taken for: every fit of Dawid and Skene's model is a version,
 * which holds until the next (METHODS 4.4).
 */
@TableInfo(
    name = "core.annotator_models",
    about =
        "What the annotators' labels are taken for: every fit of Dawid and Skene's model is a version, which holds until the next (METHODS 4.4). A fit after a withdrawal leaves no earlier one.",
    grain =
        "One row per version and annotator, and one, (others), for whoever the version does not know.",
    keys = {"version", "fitted_for", "annotator_id"},
    checks = {"label_count >= 0"},
    example =
        "SELECT DISTINCT fitted_for, cause, version, annotators, iterations, log_likelihood FROM core.annotator_models ORDER BY fitted_for")
public record FittedAnnotator(
    @Doc("Hash of what the model was fitted on: revisions of sessions, annotators and taxonomy.")
        String version,
    @Doc("The night that fitted it; it holds until the next that fits.") LocalDate fittedFor,
    @Doc(
            "Why it was fitted: first, taxonomy (it changed), withdrawal (of a performer), schedule (labels.refit-days), growth (there are twice as many annotations) or drift (an annotator's agreement has left its limits).")
        String cause,
    @Doc("Version of the taxonomy.") String taxonomyVersion,
    @Doc("Emotions in the order of the matrices.") List<String> emotions,
    @Doc("Annotations in the corpus that it was fitted on.") long annotations,
    @Doc("Annotators who labelled anything in it.") int annotators,
    @Doc("Parts of the corpus that no annotator connects.") int parts,
    @Doc("Withdrawals of performers known at the time.") int withdrawals,
    @Doc("Iterations of expectation and maximisation.") int iterations,
    @Doc("Whether the fit stood still before the iterations ran out.") boolean isConverged,
    @Doc("Natural logarithm of the probability of all votes.") double logLikelihood,
    @Doc("The annotator; (others) for whoever the version does not know.") @Personal
        String annotatorId,
    @Doc("The part of the corpus that the annotator labelled, from 0.") int part,
    @Doc("Labels given; an annotation that names several counts as one.") double labelCount,
    @Doc("Whether the confusion is that of all annotators of fewer than 20 labels.")
        boolean isPooled,
    @Doc("Whether the annotator's agreement was outside its control limits at the fit.")
        boolean isDrifting,
    @Doc("How common each emotion is in that part, in the order of emotions.") List<Double> prior,
    @Doc(
            "Probability of the label given (column) by true emotion (row), row by row in the order of emotions.")
        List<Double> confusion) {
  /** The same row with what the corpus tells of the annotator. */
  public FittedAnnotator seen(double labels, boolean drifts) {
    return new FittedAnnotator(
        version,
        fittedFor,
        cause,
        taxonomyVersion,
        emotions,
        annotations,
        annotators,
        parts,
        withdrawals,
        iterations,
        isConverged,
        logLikelihood,
        annotatorId,
        part,
        labels,
        isPooled,
        drifts,
        prior,
        confusion);
  }
}

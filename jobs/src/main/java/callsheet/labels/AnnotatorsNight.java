package callsheet.labels;

import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.raters.ModelsInForce;
import callsheet.raters.RaterModel;
import callsheet.schema.FittedAnnotator;
import callsheet.statistics.agreement.AnnotatorModel;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a night makes of the annotators: the model in force, fitted anew if that is due, and the
 * tally under it. It depends on the fits of earlier nights and on the corpus, never on what an
 * earlier run of the same night has fitted.
 *
 * @param rows of the model in force
 * @param cause why it was fitted tonight; null when it was not
 */
record AnnotatorsNight(
    Lake lake,
    Run run,
    RaterCensus census,
    List<FittedAnnotator> rows,
    RaterTally tally,
    @Nullable FitCause cause) {

  static AnnotatorsNight of(AnnotatorsJob job, Lake lake, Run run) {
    return new Fitting(job, lake, run, RaterCensus.of(lake)).night();
  }

  /** The model in force, over the annotators of the census. */
  AnnotatorModel model() {
    return RaterModel.of(rows).over(census.annotatorIds());
  }

  RaterChart chart() {
    return chart(tally, census);
  }

  private static RaterChart chart(RaterTally tally, RaterCensus census) {
    return new RaterChart(tally.weeks(), census.annotatorIds().size());
  }

  /**
   * Keeps the fit. One after a withdrawal stays alone: earlier ones have learned from turns that
   * are gone.
   */
  void store() {
    var tonight = "fitted_for = DATE '%s'".formatted(run.asOf());
    if (cause == FitCause.WITHDRAWAL) {
      lake.overwrite(ANNOTATOR_MODELS, lake.dataset(ANNOTATOR_MODELS, rows).coalesce(1));
    } else if (cause != null) {
      lake.replace(ANNOTATOR_MODELS, tonight, lake.dataset(ANNOTATOR_MODELS, rows).coalesce(1));
    } else if (!lake.read(ANNOTATOR_MODELS).where(tonight).isEmpty()) {
      lake.deleteWhere(ANNOTATOR_MODELS, tonight);
    }
  }

  /** The way to the night's model. */
  private record Fitting(AnnotatorsJob job, Lake lake, Run run, RaterCensus census) {

    AnnotatorsNight night() {
      var before = ModelsInForce.before(lake, run.asOf());
      var sessions = RatedSessions.sessions(lake);
      int withdrawals = (int) lake.read(WITHDRAWALS).count();
      var cause = FitCause.of(before, corpus(withdrawals), job.config(), run.asOf());
      if (cause != null) {
        return fitted(sessions, withdrawals, cause == FitCause.FIRST ? causeOfFirst() : cause);
      }
      var tally = tally(sessions, before);
      return FitCause.isDriftDue(before.get(0), run.asOf()) && driftsAnew(before, tally)
          ? fitted(sessions, withdrawals, FitCause.DRIFT)
          : new AnnotatorsNight(lake, run, census, before, tally, null);
    }

    private FitCause.Corpus corpus(int withdrawals) {
      return new FitCause.Corpus(
          job.emotions(), job.taxonomy().version(), withdrawals, census.annotations());
    }

    /**
     * After a withdrawal no earlier fit is there: a night that runs again finds its own, which says
     * why it was made.
     */
    private FitCause causeOfFirst() {
      return lake
          .records(
              ANNOTATOR_MODELS,
              lake.read(ANNOTATOR_MODELS)
                  .where(col("fitted_for").equalTo(lit(run.asOf())))
                  .limit(1))
          .stream()
          .map(row -> FitCause.labelled(row.cause()))
          .filter(cause -> cause == FitCause.WITHDRAWAL)
          .findFirst()
          .orElse(FitCause.FIRST);
    }

    private AnnotatorsNight fitted(JavaRDD<Row> sessions, int withdrawals, FitCause cause) {
      var taxonomy = job.taxonomy();
      var fit =
          new CorpusFit(rated(), census.annotatorIds().size(), taxonomy.size())
              .of(sessions, census.annotations());
      var rows = new FittedRows(census, taxonomy, fit, cause, withdrawals).of(run.asOf());
      var tally = tally(sessions, rows);
      var seen = FittedRows.with(rows, rated().numbers(), tally.whole(), chart(tally, census));
      return new AnnotatorsNight(lake, run, census, seen, tally, cause);
    }

    private RatedSessions rated() {
      return RatedSessions.of(job.taxonomy(), census.annotatorIds());
    }

    private RaterTally tally(JavaRDD<Row> sessions, List<FittedAnnotator> rows) {
      return RaterTally.of(
          sessions,
          rated(),
          RaterModel.of(rows).over(census.annotatorIds()),
          RatedSessions.week(run.asOf().toEpochDay()));
    }

    /** Whether an annotator drifts under the model who did not when it was fitted. */
    private boolean driftsAnew(List<FittedAnnotator> before, RaterTally tally) {
      var chart = chart(tally, census);
      Map<String, Integer> numbers = rated().numbers();
      return before.stream()
          .filter(row -> !row.isPooled() && !row.isDrifting())
          .map(row -> numbers.get(row.annotatorId()))
          .filter(number -> number != null)
          .anyMatch(chart::isDrifting);
    }
  }
}

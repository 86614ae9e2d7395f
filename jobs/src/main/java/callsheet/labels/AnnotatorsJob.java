package callsheet.labels;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.ANNOTATOR_QUALITY;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.FittedAnnotator;
import callsheet.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how far annotators can be relied upon and how far they agree. Fits their model anew when
 * that is due, and says why; until then the last one holds (METHODS 4.4, 4.6, 4.7).
 */
public record AnnotatorsJob(LabelsConfig config, Taxonomy taxonomy) implements Job {
  @Override
  public String name() {
    return "annotators";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(SESSIONS, WITHDRAWALS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(ANNOTATOR_MODELS, ANNOTATOR_QUALITY, AGREEMENT);
  }

  /** Which model holds depends on the fits of earlier nights. */
  @Override
  public Set<Table<?>> continues() {
    return Set.of(ANNOTATOR_MODELS);
  }

  @Override
  public Optional<String> told(Lake lake, Run run) {
    return lake
        .records(
            ANNOTATOR_MODELS,
            lake.read(ANNOTATOR_MODELS).where(col("fitted_for").equalTo(lit(run.asOf()))).limit(1))
        .stream()
        .map(AnnotatorsJob::words)
        .findFirst();
  }

  private static String words(FittedAnnotator row) {
    return "annotators fitted anew (%s): model %s".formatted(row.cause(), row.version());
  }

  @Override
  public void run(Lake lake, Run run) {
    var night = AnnotatorsNight.of(this, lake, run);
    night.store();
    var tally = night.tally();
    var model = night.model();
    var sums = tally.whole();
    var annotatorIds = night.census().annotatorIds();
    var quality = new QualityRows(taxonomy, model, sums, night.chart());
    lake.snapshot(
        ANNOTATOR_QUALITY, run, quality.of(annotatorIds, night.rows().get(0).version(), run));
    lake.snapshot(AGREEMENT, run, new AgreementRows(taxonomy, run).of(tally));
  }

  List<String> emotions() {
    return taxonomy.emotions().stream().map(emotion -> emotion.name()).toList();
  }
}

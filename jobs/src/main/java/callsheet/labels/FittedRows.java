package callsheet.labels;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.raters.RaterModel;
import callsheet.schema.FittedAnnotator;
import callsheet.statistics.agreement.AnnotatorSums;
import callsheet.statistics.agreement.DawidSkene;
import callsheet.statistics.agreement.Smoothing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of {@code core.annotator_models} that a fit makes. */
record FittedRows(
    RaterCensus census, Taxonomy taxonomy, DawidSkene.Fit fit, FitCause cause, int withdrawals) {

  /** One row for each annotator who labelled anything, and one for all others. */
  List<FittedAnnotator> of(LocalDate asOf) {
    var rows = new ArrayList<FittedAnnotator>();
    var roster = fit.model().roster();
    for (int annotator = 0; annotator < census.annotatorIds().size(); annotator++) {
      if (roster.component(annotator) >= 0) {
        rows.add(
            row(
                asOf,
                new Shown(
                    census.annotatorIds().get(annotator),
                    roster.component(annotator),
                    roster.isPooled(annotator),
                    fit.model().confusion(annotator))));
      }
    }
    rows.add(row(asOf, new Shown(RaterModel.OTHERS, 0, true, ofOthers())));
    return rows;
  }

  @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
  private record Shown(String annotatorId, int part, boolean isPooled, double[][] confusion) {}

  private FittedAnnotator row(LocalDate asOf, Shown shown) {
    var roster = fit.model().roster();
    return new FittedAnnotator(
        census.version(taxonomy),
        asOf,
        cause.label(),
        taxonomy.version(),
        taxonomy.emotions().stream().map(Emotion::name).toList(),
        census.annotations(),
        annotators(),
        roster.components(),
        withdrawals,
        fit.iterations(),
        fit.isConverged(),
        fit.logLikelihood(),
        shown.annotatorId(),
        shown.part(),
        0,
        shown.isPooled(),
        false,
        prior(shown.part()),
        Arrays.stream(shown.confusion()).flatMapToDouble(Arrays::stream).boxed().toList());
  }

  private int annotators() {
    var roster = fit.model().roster();
    return (int)
        IntStream.range(0, roster.annotators())
            .filter(annotator -> roster.component(annotator) >= 0)
            .count();
  }

  /** How common emotions are in a part; all the same in a corpus without a vote. */
  private List<Double> prior(int part) {
    return fit.model().roster().components() == 0
        ? Collections.nCopies(taxonomy.size(), 1.0 / taxonomy.size())
        : Arrays.stream(fit.model().prior(part)).boxed().toList();
  }

  /** The confusion of whom nothing is known: that of those of few labels, or what is believed. */
  private double[][] ofOthers() {
    var roster = fit.model().roster();
    return IntStream.range(0, roster.annotators())
        .filter(annotator -> roster.component(annotator) >= 0 && roster.isPooled(annotator))
        .mapToObj(fit.model()::confusion)
        .findFirst()
        .orElseGet(() -> Smoothing.standard(taxonomy.size()).confusion(taxonomy.size()));
  }

  /** The same rows with what a tally under their model tells. */
  static List<FittedAnnotator> with(
      List<FittedAnnotator> rows,
      Map<String, Integer> numbers,
      AnnotatorSums sums,
      RaterChart chart) {
    return rows.stream()
        .map(
            row -> {
              var annotator = numbers.get(row.annotatorId());
              return annotator == null
                  ? row
                  : row.seen(sums.labels(annotator), chart.isDrifting(annotator));
            })
        .toList();
  }
}

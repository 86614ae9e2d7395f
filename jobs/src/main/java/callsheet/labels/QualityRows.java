package callsheet.labels;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.schema.AnnotatorQuality;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import callsheet.statistics.agreement.AnnotatorModel;
import callsheet.statistics.agreement.AnnotatorReport;
import callsheet.statistics.agreement.AnnotatorRoster;
import callsheet.statistics.agreement.AnnotatorSums;
import callsheet.statistics.agreement.LeaveOneOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of {@code marts.annotator_quality}. */
final class QualityRows {
  private final Taxonomy taxonomy;
  private final AnnotatorModel model;
  private final AnnotatorSums sums;
  private final RaterChart chart;

  QualityRows(Taxonomy taxonomy, AnnotatorModel model, AnnotatorSums sums, RaterChart chart) {
    this.taxonomy = taxonomy;
    this.model = model;
    this.sums = sums;
    this.chart = chart;
  }

  /** One row for each annotator who gave a label of the taxonomy. */
  List<AnnotatorQuality> of(List<String> annotatorIds, String version, Run run) {
    var reports =
        IntStream.range(0, annotatorIds.size())
            .filter(annotator -> sums.labels(annotator) > 0)
            .boxed()
            .map(annotator -> new Told(annotatorIds.get(annotator), annotator, report(annotator)))
            .toList();
    var verdict = new Verdict(meanAccuracy(reports));
    return reports.stream().map(told -> row(told, verdict, version, run)).toList();
  }

  private record Told(String annotatorId, int annotator, AnnotatorReport report) {
    boolean isMany() {
      return isEnough(report.labels());
    }

    /** Whether the model tells something of this annotator and no other. */
    boolean isOwn() {
      return isMany() && !report.isPooled();
    }
  }

  private static boolean isEnough(double labels) {
    return Math.round(labels) >= AnnotatorRoster.FEWEST_LABELS;
  }

  private AnnotatorReport report(int annotator) {
    return AnnotatorReport.of(annotator, model, sums);
  }

  private static double meanAccuracy(List<Told> reports) {
    double labels = 0;
    double accurate = 0;
    for (Told told : reports) {
      if (told.isOwn()) {
        labels += told.report().labels();
        accurate += told.report().labels() * told.report().accuracy();
      }
    }
    return labels == 0 ? 0 : accurate / labels;
  }

  private AnnotatorQuality row(Told told, Verdict verdict, String version, Run run) {
    var report = told.report();
    var others = report.leaveOneOut();
    boolean isCompared = isEnough(others.labels());
    var bias = isCompared ? strongest(told.annotator()).orElse(null) : null;
    return new AnnotatorQuality(
        run.asOf(),
        run.runId(),
        told.annotatorId(),
        version,
        report.labels(),
        report.schemeShare(),
        told.isOwn() ? Math.min(1, report.accuracy()) : null,
        told.isOwn() ? named(IntStream.range(0, taxonomy.size()), report.recall()) : Map.of(),
        isCompared ? others.agreement().value() : null,
        isCompared ? interval(others).lower() : null,
        isCompared ? interval(others).upper() : null,
        others.labels(),
        isCompared ? biases(report) : Map.of(),
        bias == null ? null : bias.emotion(),
        bias == null ? null : Double.valueOf(bias.excess()),
        told.isOwn() ? report.attention().value() : null,
        told.isMany() ? Boolean.valueOf(chart.isOffCorpus(told.annotator())) : null,
        told.isMany() ? Boolean.valueOf(chart.isDrifting(told.annotator())) : null,
        report.isPooled(),
        words(told, verdict, bias),
        reason(told, others));
  }

  private static Interval interval(LeaveOneOut others) {
    return others.posteriorInterval();
  }

  private static String words(Told told, Verdict verdict, Verdict.@Nullable Bias bias) {
    if (!told.isMany()) {
      return Verdict.TOO_FEW;
    }
    return told.isOwn() ? verdict.of(told.report(), bias) : Verdict.NOT_FITTED;
  }

  private static @Nullable String reason(Told told, LeaveOneOut others) {
    if (!told.isOwn()) {
      return Reason.SUPPRESSED.name();
    }
    if (others.labels() == 0) {
      return Reason.NO_DATA.name();
    }
    return isEnough(others.labels()) ? null : Reason.SUPPRESSED.name();
  }

  private Map<String, Double> biases(AnnotatorReport report) {
    return named(
        IntStream.range(0, taxonomy.size())
            .filter(label -> report.bias().get(label).value() != null),
        report.bias().stream().map(bias -> bias.value() == null ? 0 : bias.value()).toList());
  }

  private Map<String, Double> named(IntStream labels, List<Double> values) {
    var named = new LinkedHashMap<String, Double>();
    labels.forEach(label -> named.put(taxonomy.name(label), values.get(label)));
    return named;
  }

  /** The emotion that the annotator names too often by most; none when none is. */
  private Optional<Verdict.Bias> strongest(int annotator) {
    int strongest = 0;
    for (int label = 1; label < taxonomy.size(); label++) {
      strongest =
          sums.excess(annotator, label) > sums.excess(annotator, strongest) ? label : strongest;
    }
    double excess = sums.excess(annotator, strongest);
    return excess <= 0
        ? Optional.empty()
        : Optional.of(
            new Verdict.Bias(
                taxonomy.name(strongest), excess, sums.expectedShare(annotator, strongest)));
  }
}

package callsheet.labels;

import callsheet.statistics.agreement.AgreementChart;
import callsheet.statistics.agreement.AnnotatorSums;
import callsheet.statistics.agreement.LeaveOneOut;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether annotators drift: their weekly agreement with the others, charted against the corpus mean
 * and against their own (METHODS 4.7). Most annotators are better or worse than the mean and always
 * were; who leaves their own mean has changed.
 */
record RaterChart(List<AnnotatorSums> weeks, int annotators) {

  /** Whether the annotator's agreement has left the corpus mean. */
  boolean isOffCorpus(int annotator) {
    return isAlarm(annotator, mean(IntStream.range(0, annotators)));
  }

  /** Whether it has left the annotator's own. */
  boolean isDrifting(int annotator) {
    return isAlarm(annotator, mean(IntStream.of(annotator)));
  }

  private boolean isAlarm(int annotator, LeaveOneOut level) {
    var mean = level.agreement().value();
    if (mean == null) {
      return false;
    }
    var chart =
        AgreementChart.of(weeks.stream().map(week -> week.leaveOneOut(annotator)).toList(), mean);
    return chart.get(chart.size() - 1).isAlarm();
  }

  private LeaveOneOut mean(IntStream some) {
    var all =
        some.boxed()
            .flatMap(annotator -> weeks.stream().map(week -> week.leaveOneOut(annotator)))
            .toList();
    return new LeaveOneOut(
        all.stream().mapToDouble(LeaveOneOut::agreed).sum(),
        all.stream().mapToDouble(LeaveOneOut::labels).sum());
  }
}

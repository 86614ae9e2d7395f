package callsheet.transitions;

import static java.util.stream.Collectors.groupingBy;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.moments.Scope;
import callsheet.schema.EmotionDwell;
import callsheet.schema.RunLength;
import callsheet.statistics.Estimate;
import callsheet.statistics.KaplanMeier;
import callsheet.statistics.KaplanMeier.Durations;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How long each emotion lasts within one scope. */
final class DwellTimes {
  private static final double MS_PER_S = 1000;

  private DwellTimes() {}

  /** One row per scope, the corpus and every language, and emotion of the taxonomy. */
  static List<EmotionDwell> of(List<RunLength> runs, Taxonomy taxonomy, Run run) {
    var byScope =
        new TreeMap<>(runs.stream().collect(groupingBy(r -> Scope.language(r.language()))));
    byScope.put(Scope.CORPUS, runs);
    return byScope.entrySet().stream()
        .flatMap(
            scope ->
                taxonomy.emotions().stream()
                    .map(emotion -> row(run, scope.getKey(), emotion.name(), scope.getValue())))
        .toList();
  }

  private static EmotionDwell row(Run run, Scope scope, String emotion, List<RunLength> all) {
    var runs = all.stream().filter(r -> r.emotion().equals(emotion)).toList();
    long count = sum(runs, RunLength::runCount);
    long timed = sum(runs, RunLength::timedRunCount);
    var median = median(runs, count);
    return new EmotionDwell(
        run.asOf(),
        run.runId(),
        scope.kind(),
        scope.name(),
        emotion,
        count,
        sum(runs, r -> r.endsSegment() ? r.runCount() : 0),
        mean((double) sum(runs, r -> r.turns() * r.runCount()), count),
        median.value(),
        mean(sum(runs, RunLength::speechMs) / MS_PER_S, timed),
        mean(sum(runs, RunLength::spanMs) / MS_PER_S, timed),
        median.reasonName());
  }

  /**
   * The median over runs whose start was seen. Of the others nobody knows how long they had lasted:
   * counting them as seen makes the median too short, censoring them makes it too long. Those whose
   * start was seen are a fair sample of all runs, if where usable turns begin and end has nothing
   * to do with the emotion.
   */
  private static Estimate<Double> median(List<RunLength> runs, long count) {
    if (count == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var curve =
        KaplanMeier.of(
            runs.stream()
                .filter(r -> !r.startsSegment())
                .map(r -> new Durations(r.turns(), r.endsSegment(), r.runCount()))
                .toList());
    var seen = curve.value();
    return seen == null ? Estimate.undefined(Reason.NOT_IDENTIFIED) : seen.median();
  }

  private static long sum(List<RunLength> runs, ToLongFunction<RunLength> amount) {
    return runs.stream().mapToLong(amount).sum();
  }

  private static @Nullable Double mean(double sum, long count) {
    return count == 0 ? null : sum / count;
  }
}

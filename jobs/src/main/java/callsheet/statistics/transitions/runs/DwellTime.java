package callsheet.statistics.transitions.runs;

import callsheet.statistics.Estimate;
import callsheet.statistics.KaplanMeier;
import callsheet.statistics.KaplanMeier.Durations;
import callsheet.statistics.Reason;
import java.util.stream.Stream;

/**
 * How long an emotion lasts (METHODS 2.8).
 *
 * @param runs how many there are
 * @param censoredRuns how many of them end where the segment does
 * @param meanTurns mean length as seen, in turns: too short, for censored runs went on
 * @param medianTurns Kaplan and Meier's median length of the runs that were seen to begin, in
 *     turns; {@code NOT_IDENTIFIED} when too few were seen to end
 * @param meanSpeechS mean speaking time of the runs that have all their times, in seconds
 * @param meanSpanS mean time from first start to last end, in seconds
 */
public record DwellTime(
    long runs,
    long censoredRuns,
    double meanTurns,
    Estimate<Double> medianTurns,
    Estimate<Double> meanSpeechS,
    Estimate<Double> meanSpanS) {
  private static final double MS_PER_S = 1000;

  /** The dwell time of an emotion; {@code NO_DATA} when it does not occur. */
  public static Estimate<DwellTime> of(RunHistogram histogram, int emotion) {
    var all = sum(histogram.of(emotion).map(kind -> kind.getValue()));
    if (all.runs() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var censored = histogram.of(emotion).filter(k -> k.getKey().endsSegment());
    long turns =
        histogram.of(emotion).mapToLong(k -> k.getKey().length() * k.getValue().runs()).sum();
    return Estimate.of(
        new DwellTime(
            all.runs(),
            sum(censored.map(kind -> kind.getValue())).runs(),
            (double) turns / all.runs(),
            median(histogram, emotion),
            seconds(all.speechMs(), all.timedRuns()),
            seconds(all.spanMs(), all.timedRuns())));
  }

  private static RunTotals sum(Stream<RunTotals> totals) {
    return totals.reduce(RunTotals.NONE, RunTotals::plus);
  }

  /**
   * Of runs that were not seen to begin nobody knows how long they had lasted. The others are a
   * fair sample of all, if where usable turns begin has nothing to do with the emotion.
   */
  private static Estimate<Double> median(RunHistogram histogram, int emotion) {
    var begun =
        histogram
            .of(emotion)
            .filter(k -> !k.getKey().startsSegment())
            .map(
                k ->
                    new Durations(
                        k.getKey().length(), k.getKey().endsSegment(), k.getValue().runs()));
    var curve = KaplanMeier.of(begun.toList()).value();
    return curve == null ? Estimate.undefined(Reason.NOT_IDENTIFIED) : curve.median();
  }

  private static Estimate<Double> seconds(long ms, long runs) {
    return runs == 0 ? Estimate.undefined(Reason.NO_DATA) : Estimate.of(ms / MS_PER_S / runs);
  }
}

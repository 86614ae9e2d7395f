package callsheet.statistics.transitions.runs;

/**
 * Sums over runs of one kind.
 *
 * @param runs how many
 * @param timedRuns how many of them have all their times: the others are not in the sums of time
 * @param speechMs speaking time
 * @param spanMs from first starts to last ends
 */
public record RunTotals(long runs, long timedRuns, long speechMs, long spanMs) {
  static final RunTotals NONE = new RunTotals(0, 0, 0, 0);

  public RunTotals {
    if (timedRuns < 0 || timedRuns > runs || speechMs < 0 || spanMs < 0) {
      throw new IllegalArgumentException("Invalid sums of runs: below 0, or more timed than all");
    }
  }

  static RunTotals of(EmotionRun run) {
    var speech = run.speechMs().value();
    var span = run.spanMs().value();
    return speech == null || span == null
        ? new RunTotals(1, 0, 0, 0)
        : new RunTotals(1, 1, speech, span);
  }

  RunTotals plus(RunTotals other) {
    return new RunTotals(
        Math.addExact(runs, other.runs),
        Math.addExact(timedRuns, other.timedRuns),
        Math.addExact(speechMs, other.speechMs),
        Math.addExact(spanMs, other.spanMs));
  }

  RunTotals minus(RunTotals other) {
    return new RunTotals(
        runs - other.runs,
        timedRuns - other.timedRuns,
        speechMs - other.speechMs,
        spanMs - other.spanMs);
  }
}

package callsheet.transitions;

import static callsheet.moments.ScopeMoments.UNIT;

import callsheet.lake.Run;
import callsheet.schema.EmotionTransition;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.ClusteredRatio;
import callsheet.statistics.transitions.ContingencyTable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statistics of one relation within one scope: a row for every ordered pair of emotions. */
final class TransitionStatistics {
  private final Run run;
  private final ScopedPairs pairs;
  private final ContingencyTable table;
  private final PairEvidence evidence;

  private TransitionStatistics(Run run, ScopedPairs pairs, NoiseFloor noise) {
    this.run = run;
    this.pairs = pairs;
    this.table = pairs.table();
    this.evidence = new PairEvidence(pairs, noise);
  }

  /** One row per scope, relation and ordered pair of emotions, in their orders. */
  static List<EmotionTransition> of(List<ScopedPairs> all, NoiseFloor noise, Run run) {
    return all.stream()
        .map(pairs -> new TransitionStatistics(run, pairs, noise))
        .flatMap(TransitionStatistics::rows)
        .toList();
  }

  private Stream<EmotionTransition> rows() {
    int emotions = pairs.emotions().size();
    return IntStream.range(0, emotions)
        .boxed()
        .flatMap(
            from -> IntStream.range(0, emotions).mapToObj(to -> row(from, to, rate(from, to))));
  }

  private Estimate<ClusteredRatio> rate(int from, int to) {
    return pairs.moments().ratio(pairs.pair(from, to), pairs.base(from));
  }

  private EmotionTransition row(int from, int to, Estimate<ClusteredRatio> estimate) {
    var ratio = estimate.value();
    return new EmotionTransition(
        run.asOf(),
        run.runId(),
        pairs.scope().kind(),
        pairs.scope().name(),
        pairs.relation().label(),
        pairs.emotions().get(from),
        pairs.emotions().get(to),
        (double) table.mass(from, to) / UNIT,
        (double) table.rowMass(from) / UNIT,
        (double) table.columnMass(to) / UNIT,
        (double) table.totalMass() / UNIT,
        pairs.moments().performers(pairs.pair(from, to)),
        pairs.moments().effectivePerformers(pairs.pair(from, to)),
        pairs.moments().sessions(pairs.pair(from, to)),
        table.rate(from, to).value(),
        ratio == null ? null : ratio.interval().lower(),
        ratio == null ? null : ratio.interval().upper(),
        ratio == null ? null : ratio.effectiveSize(),
        ratio == null ? null : ratio.designEffect(),
        reason(estimate),
        table.expected(from, to).value(),
        table.lift(from, to).value(),
        table.adjustedResidual(from, to).value(),
        table.adjustedResidual(from, to).reasonName(),
        evidence.of(from, to));
  }

  private @Nullable String reason(Estimate<ClusteredRatio> estimate) {
    var ratio = estimate.value();
    var reason = estimate.reason();
    if (ratio != null && ratio.designEffect() == null) {
      reason = Reason.NO_VARIATION;
    } else if (reason == Reason.NO_DATA && table.totalMass() > 0) {
      reason = Reason.ZERO_MARGIN;
    }
    return reason == null ? null : reason.name();
  }
}

package callsheet.transitions;

import static callsheet.moments.ScopeMoments.UNIT;

import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.error.Check;
import callsheet.lake.Run;
import callsheet.moments.Cell;
import callsheet.moments.Moments;
import callsheet.moments.Scope;
import callsheet.moments.ScopeMoments;
import callsheet.schema.CellMoment;
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
  private final Scope scope;
  private final CellKind relation;
  private final List<String> emotions;
  private final ScopeMoments moments;
  private final ContingencyTable table;

  private TransitionStatistics(
      Run run, Scope scope, CellKind relation, List<String> emotions, ScopeMoments moments) {
    this.run = run;
    this.scope = scope;
    this.relation = relation;
    this.emotions = emotions;
    this.moments = moments;
    this.table = new ContingencyTable(masses(), UNIT);
  }

  /** One row per scope but scenes, relation and ordered pair of emotions, in their orders. */
  static List<EmotionTransition> of(List<CellMoment> rows, Taxonomy taxonomy, Run run) {
    var emotions = taxonomy.emotions().stream().map(Emotion::name).toList();
    var moments = Moments.of(rows);
    return moments.scopes().stream()
        .filter(scope -> !scope.isScene())
        .flatMap(
            scope ->
                CellKind.RELATIONS.stream()
                    .map(
                        relation ->
                            new TransitionStatistics(
                                run, scope, relation, emotions, moments.in(scope))))
        .flatMap(TransitionStatistics::rows)
        .toList();
  }

  private long[][] masses() {
    return emotions.stream()
        .map(from -> emotions.stream().mapToLong(to -> moments.mass(pair(from, to))).toArray())
        .toArray(long[][]::new);
  }

  private Cell pair(String from, String to) {
    return Cell.pair(relation, from, to);
  }

  private Stream<EmotionTransition> rows() {
    return IntStream.range(0, emotions.size())
        .boxed()
        .flatMap(from -> IntStream.range(0, emotions.size()).mapToObj(to -> row(from, to)));
  }

  private EmotionTransition row(int from, int to) {
    var cell = pair(emotions.get(from), emotions.get(to));
    var estimate = moments.ratio(cell, base(from));
    var ratio = estimate.value();
    return new EmotionTransition(
        run.asOf(),
        run.runId(),
        scope.kind(),
        scope.name(),
        relation.label(),
        emotions.get(from),
        emotions.get(to),
        (double) table.mass(from, to) / UNIT,
        (double) table.rowMass(from) / UNIT,
        (double) table.columnMass(to) / UNIT,
        (double) table.totalMass() / UNIT,
        moments.performers(cell),
        moments.effectivePerformers(cell),
        moments.sessions(cell),
        table.rate(from, to).value(),
        ratio == null ? null : ratio.interval().lower(),
        ratio == null ? null : ratio.interval().upper(),
        ratio == null ? null : ratio.effectiveSize(),
        ratio == null ? null : ratio.designEffect(),
        reason(estimate),
        table.expected(from, to).value(),
        table.lift(from, to).value(),
        table.adjustedResidual(from, to).value(),
        table.adjustedResidual(from, to).reasonName());
  }

  /** All pairs from the emotion, which its pairs sum to. */
  private Cell base(int from) {
    var base = Cell.pairsFrom(relation, emotions.get(from));
    Check.state(
        moments.mass(base) == table.rowMass(from),
        "Pairs of %s from %s do not sum to their base",
        relation,
        emotions.get(from));
    return base;
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

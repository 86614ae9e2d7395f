package callsheet.distribution;

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
import callsheet.schema.EmotionDistribution;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.ClusteredRatio;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shares of the emotions within one scope. */
final class EmotionShares {
  private final Run run;
  private final Scope scope;
  private final ScopeMoments moments;
  private final long turns;
  private final long unlabelled;
  private final long lowConfidence;
  private final long speechUs;

  private EmotionShares(Run run, Scope scope, ScopeMoments moments, List<String> emotions) {
    this.run = run;
    this.scope = scope;
    this.moments = moments;
    this.turns = moments.mass(Cell.TURN);
    this.unlabelled = moments.mass(Cell.of(CellKind.UNLABELLED));
    this.lowConfidence = moments.mass(Cell.of(CellKind.LOW_CONFIDENCE));
    this.speechUs = emotions.stream().mapToLong(e -> moments.speechUs(Cell.emotion(e))).sum();
    Check.state(
        turns == emotions.stream().mapToLong(e -> moments.mass(Cell.emotion(e))).sum(),
        "Emotions of %s do not sum to its usable turns",
        scope);
  }

  /** One row per scope and emotion of the taxonomy, in their orders. */
  static List<EmotionDistribution> of(List<CellMoment> rows, Taxonomy taxonomy, Run run) {
    var emotions = taxonomy.emotions().stream().map(Emotion::name).toList();
    var moments = Moments.of(rows);
    return moments.scopes().stream()
        .map(scope -> new EmotionShares(run, scope, moments.in(scope), emotions))
        .flatMap(shares -> shares.rows(emotions))
        .toList();
  }

  private Stream<EmotionDistribution> rows(List<String> emotions) {
    return emotions.stream().map(this::row);
  }

  private EmotionDistribution row(String emotion) {
    var cell = Cell.emotion(emotion);
    long mass = moments.mass(cell);
    long missing = unlabelled + lowConfidence;
    var estimate = moments.ratio(cell, Cell.TURN);
    var ratio = estimate.value();
    return new EmotionDistribution(
        run.asOf(),
        run.runId(),
        scope.kind(),
        scope.name(),
        emotion,
        (double) mass / UNIT,
        turns / UNIT,
        unlabelled / UNIT,
        lowConfidence / UNIT,
        moments.performers(cell),
        moments.sessions(cell),
        share(mass, turns),
        ratio == null ? null : ratio.interval().lower(),
        ratio == null ? null : ratio.interval().upper(),
        ratio == null ? null : ratio.effectiveSize(),
        ratio == null ? null : ratio.designEffect(),
        share(mass, turns + missing),
        share(mass + missing, turns + missing),
        share(moments.speechUs(cell), speechUs),
        reason(estimate));
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static @Nullable String reason(Estimate<ClusteredRatio> estimate) {
    var ratio = estimate.value();
    var reason =
        ratio != null && ratio.designEffect() == null ? Reason.NO_VARIATION : estimate.reason();
    return reason == null ? null : reason.name();
  }
}

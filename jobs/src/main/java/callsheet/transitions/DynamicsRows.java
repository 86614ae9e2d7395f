package callsheet.transitions;

import static callsheet.moments.ScopeMoments.UNIT;

import callsheet.lake.Run;
import callsheet.schema.ChangeBalance;
import callsheet.schema.EmotionDynamics;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.Entropy;
import callsheet.statistics.transitions.ChangeSymmetry;
import callsheet.statistics.transitions.ConditionalEntropy;
import callsheet.statistics.transitions.SelfTransitions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dynamics of one relation within one scope: a row for every emotion, and one for all. */
final class DynamicsRows {
  private static final String ALL = "(all)";

  private final Run run;
  private final ScopedPairs pairs;
  private final LongRunRows longRun;

  private DynamicsRows(Run run, ScopedPairs pairs) {
    this.run = run;
    this.pairs = pairs;
    this.longRun = new LongRunRows(pairs);
  }

  /** One row per scope, relation but adjacent, and emotion; all of them together come first. */
  static List<EmotionDynamics> of(List<ScopedPairs> all, Run run) {
    return all.stream()
        .filter(ScopedPairs::hasChances)
        .map(pairs -> new DynamicsRows(run, pairs))
        .flatMap(
            rows ->
                Stream.concat(
                    Stream.of(rows.overall()),
                    IntStream.range(0, rows.pairs.emotions().size()).mapToObj(rows::row)))
        .toList();
  }

  private EmotionDynamics overall() {
    var table = pairs.table();
    var stays = SelfTransitions.of(table);
    var inertia = stays.flatMap(SelfTransitions::inertia);
    return new EmotionDynamics(
        run.asOf(),
        run.runId(),
        pairs.scope().kind(),
        pairs.scope().name(),
        pairs.relation().label(),
        ALL,
        (double) table.totalMass() / UNIT,
        null,
        null,
        inertia.value(),
        stratifiedInertia().value(),
        inertia.reasonName(),
        stays.map(SelfTransitions::volatility).value(),
        null,
        null,
        (stays.value() == null ? Reason.NO_DATA : Reason.NOT_IDENTIFIED).name(),
        ConditionalEntropy.bits(table).value(),
        balance(),
        longRun.overall());
  }

  private Estimate<Double> stratifiedInertia() {
    double chancePairs =
        IntStream.range(0, pairs.emotions().size())
            .mapToDouble(emotion -> pairs.chance(emotion, emotion).expected())
            .sum();
    return SelfTransitions.of(pairs.hardTable(), chancePairs).flatMap(SelfTransitions::inertia);
  }

  private ChangeBalance balance() {
    var symmetry = ChangeSymmetry.of(pairs.table()).value();
    return symmetry == null
        ? ChangeBalance.NONE
        : new ChangeBalance(
            symmetry.reciprocity(),
            symmetry.bowker().statistic(),
            symmetry.bowker().degreesOfFreedom(),
            symmetry.bowker().pValue().value());
  }

  private EmotionDynamics row(int emotion) {
    var table = pairs.table();
    var base = pairs.base(emotion);
    var stays = pairs.moments().ratio(pairs.pair(emotion, emotion), base);
    var ratio = stays.value();
    var inertia = table.phi(emotion, emotion);
    return new EmotionDynamics(
        run.asOf(),
        run.runId(),
        pairs.scope().kind(),
        pairs.scope().name(),
        pairs.relation().label(),
        pairs.emotions().get(emotion),
        (double) table.rowMass(emotion) / UNIT,
        pairs.moments().performers(base),
        pairs.moments().sessions(base),
        inertia.value(),
        null,
        inertia.reasonName(),
        table.rate(emotion, emotion).map(rate -> 1 - rate).value(),
        ratio == null ? null : Double.valueOf(1 - ratio.interval().upper()),
        ratio == null ? null : Double.valueOf(1 - ratio.interval().lower()),
        (table.rowMass(emotion) == 0 ? table.rate(emotion, emotion) : stays).reasonName(),
        Entropy.bits(table.rowMasses(emotion)).value(),
        ChangeBalance.NONE,
        longRun.of(emotion));
  }
}

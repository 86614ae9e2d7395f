package callsheet.diversity;

import static callsheet.corpus.LabelMass.UNIT;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Run;
import callsheet.moments.Scope;
import callsheet.schema.RepertoireDeal;
import callsheet.schema.RepertoireDiversity;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.EqualWeightPartition;
import callsheet.statistics.diversity.Partition;
import callsheet.statistics.diversity.RaoEntropy;
import callsheet.statistics.diversity.RepertoireChance;
import callsheet.statistics.diversity.RepertoirePartition;
import callsheet.statistics.diversity.SimilarityDiversity;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How different the repertoires of performers are, scope by scope. */
final class RepertoireRows {
  private static final int FEWEST_PERFORMERS = 5;
  private static final long FEWEST_TURNS = 20;

  private final RepertoireChances chances;
  private final EmotionDistances distances;
  private final Run run;

  RepertoireRows(RepertoireChances chances, Taxonomy taxonomy, Run run) {
    this.chances = chances;
    this.distances = EmotionDistances.of(taxonomy);
    this.run = run;
  }

  /** One row per scope: the corpus, then every language. */
  List<RepertoireDiversity> of(Repertoires repertoires) {
    return repertoires.masses().entrySet().stream()
        .map(scope -> row(scope.getKey(), scope.getValue().values()))
        .toList();
  }

  private RepertoireDiversity row(Scope scope, Collection<long[]> ofPerformers) {
    var masses = ofPerformers.toArray(long[][]::new);
    var emotions = new long[distances.size()];
    for (long[] ofPerformer : masses) {
      Arrays.setAll(emotions, at -> Math.addExact(emotions[at], ofPerformer[at]));
    }
    return row(new Scoped(scope, masses, emotions));
  }

  /**
   * What a scope holds.
   *
   * @param masses performer by emotion
   * @param emotions their sums
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  private record Scoped(Scope scope, long[][] masses, long[] emotions) {
    long total() {
      return Arrays.stream(emotions).sum();
    }

    /** The masses, or why nothing may be told of them. */
    Estimate<long[][]> told() {
      if (masses.length == 0) {
        return Estimate.undefined(Reason.NO_DATA);
      }
      return masses.length < FEWEST_PERFORMERS || total() < FEWEST_TURNS * UNIT
          ? Estimate.undefined(Reason.SUPPRESSED)
          : Estimate.of(masses);
    }
  }

  /** What is told of a scope; each number may be undefined. */
  private record Parts(
      Estimate<RepertoirePartition> weighted,
      Estimate<Partition> numbers,
      Estimate<EqualWeightPartition> equal,
      Estimate<Double> between) {
    static Parts of(Estimate<long[][]> told) {
      var weighted = told.flatMap(known -> RepertoirePartition.of(known, UNIT));
      return new Parts(
          weighted,
          weighted.map(RepertoirePartition::numbers),
          told.flatMap(EqualWeightPartition::of),
          weighted.flatMap(RepertoirePartition::betweenShare));
    }
  }

  private RepertoireDiversity row(Scoped of) {
    var told = of.told();
    var parts = Parts.of(told);
    return new RepertoireDiversity(
        run.asOf(),
        run.runId(),
        of.scope().kind(),
        of.scope().name(),
        of.masses().length,
        of.total() / (double) UNIT,
        parts.numbers().map(Partition::alpha).value(),
        parts.numbers().map(Partition::beta).value(),
        parts.numbers().map(Partition::gamma).value(),
        of(parts.equal(), EqualWeightPartition::order0, Partition::alpha),
        of(parts.equal(), EqualWeightPartition::order0, Partition::beta),
        of(parts.equal(), EqualWeightPartition::order0, Partition::gamma),
        of(parts.equal(), EqualWeightPartition::order1, Partition::alpha),
        of(parts.equal(), EqualWeightPartition::order1, Partition::beta),
        of(parts.equal(), EqualWeightPartition::order1, Partition::gamma),
        of(parts.equal(), EqualWeightPartition::order2, Partition::alpha),
        of(parts.equal(), EqualWeightPartition::order2, Partition::beta),
        of(parts.equal(), EqualWeightPartition::order2, Partition::gamma),
        parts.weighted().map(RepertoirePartition::informationBits).value(),
        parts.weighted().map(RepertoirePartition::expectedNoiseBits).value(),
        parts.between().value(),
        told.flatMap(known -> RaoEntropy.of(of.emotions(), distances.distances())).value(),
        told.map(known -> similarity(of.emotions())).value(),
        parts.between().reasonName(),
        deal(of.scope(), told));
  }

  private RepertoireDeal deal(Scope scope, Estimate<long[][]> told) {
    var inScope = chances.in(scope);
    var chance = told.flatMap(known -> inScope.chance());
    return new RepertoireDeal(
        told.map(known -> inScope.sessions()).value(),
        chance.map(RepertoireChance::informationBits).value(),
        chance.map(RepertoireChance::chanceBits).value(),
        chance.map(RepertoireChance::pValue).value(),
        chance.reasonName());
  }

  private double similarity(long[] emotions) {
    return SimilarityDiversity.of(emotions, distances.similarities()).order1();
  }

  private static @Nullable Double of(
      Estimate<EqualWeightPartition> equal,
      Function<EqualWeightPartition, Partition> order,
      Function<Partition, Double> part) {
    return equal.map(order).map(part).value();
  }
}

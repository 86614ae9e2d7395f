package callsheet.transitions;

import callsheet.moments.PublishedMinimum;
import callsheet.schema.TransitionEvidence;
import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.FalseDiscovery;
import callsheet.statistics.transitions.TransitionLikelihood;
import callsheet.statistics.transitions.evidence.CommonOddsRatio;
import callsheet.statistics.transitions.evidence.StratifiedEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The evidence for every ordered pair of one relation within one scope: one family of tests, whose
 * p-values are adjusted together (METHODS 1.8, 2.6).
 */
final class PairEvidence {
  private final ScopedPairs pairs;
  private final List<Estimate<StratifiedEvidence>> evidence = new ArrayList<>();
  private final List<Estimate<Double>> pValues = new ArrayList<>();
  private final List<Estimate<Double>> adjusted;
  private final Optional<double[][]> noise;

  PairEvidence(ScopedPairs pairs, NoiseFloor noise) {
    this.pairs = pairs;
    this.noise = noise.of(pairs.table());
    int emotions = pairs.emotions().size();
    for (int from = 0; from < emotions; from++) {
      for (int to = 0; to < emotions; to++) {
        var ofPair = told(from, to, ChanceOfPair::evidence);
        var chance = pairs.chance(from, to);
        evidence.add(ofPair);
        pValues.add(ofPair.map(chance::pValue));
      }
    }
    this.adjusted = FalseDiscovery.benjaminiYekutieli(pValues);
  }

  private <T> Estimate<T> told(int from, int to, Function<ChanceOfPair, Estimate<T>> number) {
    if (!pairs.hasChances()) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    var moments = pairs.moments();
    var base = pairs.base(from);
    return PublishedMinimum.applied(
        number.apply(pairs.chance(from, to)), moments.performers(base), moments.mass(base));
  }

  TransitionEvidence of(int from, int to) {
    int cell = from * pairs.emotions().size() + to;
    var chance = pairs.hasChances() ? pairs.chance(from, to) : null;
    var ratio = told(from, to, ChanceOfPair::oddsRatio);
    var interval = ratio.flatMap(CommonOddsRatio::interval);
    var lStar = TransitionLikelihood.lStar(pairs.table(), from, to);
    return new TransitionEvidence(
        pairs.table().fourfold(from, to).yulesQ().value(),
        lStar.value(),
        lStar.reasonName(),
        chance == null ? null : Long.valueOf(chance.pairs()),
        chance == null ? null : Double.valueOf(chance.expected()),
        chance == null ? null : Double.valueOf(chance.variance()),
        evidence.get(cell).map(StratifiedEvidence::z).value(),
        pValues.get(cell).value(),
        adjusted.get(cell).value(),
        evidence.get(cell).reasonName(),
        noise.map(floor -> floor[from][to]).orElse(null),
        ratio.map(CommonOddsRatio::oddsRatio).value(),
        interval.map(Interval::lower).value(),
        interval.map(Interval::upper).value(),
        interval.reasonName());
  }
}

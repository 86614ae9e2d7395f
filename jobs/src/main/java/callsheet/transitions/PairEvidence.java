package callsheet.transitions;

import callsheet.moments.PublishedMinimum;
import callsheet.schema.TransitionEvidence;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.FalseDiscovery;
import callsheet.statistics.transitions.TransitionLikelihood;
import callsheet.statistics.transitions.evidence.StratifiedEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        var ofPair = evidence(from, to);
        var chance = pairs.chance(from, to);
        evidence.add(ofPair);
        pValues.add(ofPair.map(chance::pValue));
      }
    }
    this.adjusted = FalseDiscovery.benjaminiYekutieli(pValues);
  }

  private Estimate<StratifiedEvidence> evidence(int from, int to) {
    if (!pairs.hasChances()) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    var moments = pairs.moments();
    var base = pairs.base(from);
    return PublishedMinimum.applied(
        pairs.chance(from, to).evidence(), moments.performers(base), moments.mass(base));
  }

  TransitionEvidence of(int from, int to) {
    int cell = from * pairs.emotions().size() + to;
    var chance = pairs.hasChances() ? pairs.chance(from, to) : null;
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
        noise.map(floor -> floor[from][to]).orElse(null));
  }
}

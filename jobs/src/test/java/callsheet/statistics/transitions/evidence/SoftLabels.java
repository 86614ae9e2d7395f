package callsheet.statistics.transitions.evidence;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Labels over three emotions, in billionths: any, and often hard ones. */
final class SoftLabels {
  static final long UNIT = 1_000_000_000;
  static final int EMOTIONS = 3;

  private SoftLabels() {}

  static Arbitrary<LabelSeries> series(int leastTurns, int mostTurns) {
    return label()
        .array(long[][].class)
        .ofMinSize(leastTurns)
        .ofMaxSize(mostTurns)
        .map(masses -> new LabelSeries(masses, UNIT));
  }

  static Arbitrary<PartnerPairs> stratum(int leastPairs, int mostPairs) {
    return Combinators.combine(label(), label())
        .as((antecedent, target) -> new long[][] {antecedent, target})
        .array(long[][][].class)
        .ofMinSize(leastPairs)
        .ofMaxSize(mostPairs)
        .map(pairs -> new PartnerPairs(side(pairs, 0), side(pairs, 1)));
  }

  private static LabelSeries side(long[][][] pairs, int side) {
    var masses = new long[pairs.length][];
    for (int pair = 0; pair < pairs.length; pair++) {
      masses[pair] = pairs[pair][side];
    }
    return new LabelSeries(masses, UNIT);
  }

  private static Arbitrary<long[]> label() {
    var cut =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)),
            Tuple.of(1, Arbitraries.just(UNIT)),
            Tuple.of(3, Arbitraries.longs().between(0, UNIT)));
    return Combinators.combine(cut, cut)
        .as(
            (one, other) ->
                new long[] {
                  Math.min(one, other), Math.abs(one - other), UNIT - Math.max(one, other)
                })
        .withoutEdgeCases();
  }

  /** The same labels in another order. */
  static LabelSeries inOrder(LabelSeries series, int[] order) {
    var masses = new long[order.length][series.emotions()];
    for (int place = 0; place < order.length; place++) {
      for (int emotion = 0; emotion < series.emotions(); emotion++) {
        masses[place][emotion] = series.mass(order[place], emotion);
      }
    }
    return new LabelSeries(masses, series.unit());
  }
}

package callsheet.transitions;

import callsheet.corpus.CellKind;
import callsheet.moments.Cell;
import callsheet.moments.PublishedMinimum;
import callsheet.schema.LongRun;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.markov.MarkovChain;
import callsheet.statistics.transitions.markov.MixingSpeed;
import callsheet.statistics.transitions.markov.RateMatrix;
import callsheet.statistics.transitions.markov.SmoothedRates;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where a performer's emotions go in the long run, if each turn forgets all but the last one. */
final class LongRunRows {
  private final int emotions;
  private final Estimate<RateMatrix> rates;
  private final Estimate<MarkovChain> chain;

  LongRunRows(ScopedPairs pairs) {
    this.emotions = pairs.emotions().size();
    this.rates = rates(pairs);
    this.chain = rates.flatMap(MarkovChain::of);
  }

  private static Estimate<RateMatrix> rates(ScopedPairs pairs) {
    if (pairs.table().totalMass() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (pairs.relation() != CellKind.SELF) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    return PublishedMinimum.applied(
        Estimate.of(SmoothedRates.of(pairs.table()).rates()),
        pairs.moments().performers(Cell.TURN),
        pairs.table().totalMass());
  }

  /** What there is to say of all emotions. */
  LongRun overall() {
    var speed = rates.flatMap(MixingSpeed::of).flatMap(MixingSpeed::relaxationTime);
    return new LongRun(
        null,
        null,
        chain.map(MarkovChain::kemeny).value(),
        null,
        chain.map(MarkovChain::entropyRateBits).value(),
        speed.value(),
        chain.reason() == null ? speed.reasonName() : chain.reasonName());
  }

  LongRun of(int emotion) {
    return new LongRun(
        chain.map(known -> known.stationary(emotion)).value(),
        chain.map(known -> known.meanRecurrence(emotion)).value(),
        chain.map(known -> firstPassage(known, emotion)).value(),
        dwell(emotion),
        null,
        null,
        chain.reasonName());
  }

  private @Nullable Double dwell(int emotion) {
    return rates.flatMap(known -> known.expectedDwell(emotion)).value();
  }

  /** Mean turns until the emotion comes, from any turn of the long run. */
  private double firstPassage(MarkovChain known, int emotion) {
    return IntStream.range(0, emotions)
        .mapToDouble(from -> known.stationary(from) * known.meanFirstPassage(from, emotion))
        .sum();
  }
}

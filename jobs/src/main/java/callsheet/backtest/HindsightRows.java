package callsheet.backtest;

import callsheet.lake.Run;
import callsheet.schema.PolicyResult;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the cheapest recordings would have cost, as rows. There is nothing to replay, so every
 * column that tells how replays differ holds the price itself, and nobody's saving is judged.
 */
record HindsightRows(Pool pool, String currency, Run run) {
  private static final int NO_REPLICATES = 0;
  private static final double NEVER = 0;

  List<PolicyResult> rows() {
    var cheapest = Clairvoyant.of(pool, BackTest.STOPS);
    return IntStream.range(0, cheapest.size())
        .mapToObj(stop -> row(cheapest.get(stop), BackTest.STOPS.get(stop)))
        .toList();
  }

  private PolicyResult row(Clairvoyant cheapest, double stop) {
    double price = cheapest.price().doubleValue();
    return new PolicyResult(
        run.asOf(),
        run.runId(),
        Clairvoyant.LABEL,
        stop,
        pool.briefs().size(),
        pool.sessions(),
        NO_REPLICATES,
        cheapest.sessions(),
        price,
        price,
        price,
        price,
        currency,
        null,
        null,
        null,
        NEVER,
        null,
        pool.price(),
        cheapest.effectivePerformers(),
        cheapest.bound(),
        cheapest.boundKind());
  }
}

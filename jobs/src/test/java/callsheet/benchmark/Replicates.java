package callsheet.benchmark;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many studios of one design, drawn and measured by several threads. Each is a function of its
 * number and what is tallied are whole numbers, so the threads do not show.
 *
 * @param count how many studios
 */
record Replicates(int count, int threads) {

  /** What the measure tells, summed over the studios: a tally by method and group. */
  <M extends Enum<M>, G extends Enum<G>> RateTally[][] of(
      StudioDesign design, int methods, int groups, Function<SimulatedStudio, Hits<M, G>> measure) {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var parts =
          IntStream.range(0, threads)
              .mapToObj(
                  thread ->
                      pool.submit(
                          () -> {
                            var tallies = empty(methods, groups);
                            for (int number = thread; number < count; number += threads) {
                              measure.apply(SimulatedStudio.of(design, number)).addTo(tallies);
                            }
                            return tallies;
                          }))
              .toList();
      var sums = empty(methods, groups);
      parts.forEach(part -> merge(sums, result(part)));
      return sums;
    } finally {
      pool.shutdownNow();
    }
  }

  private static RateTally[][] result(Future<RateTally[][]> part) {
    try {
      return part.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Cannot measure a studio", e);
    }
  }

  private static RateTally[][] empty(int methods, int groups) {
    return Stream.generate(
            () -> Stream.generate(RateTally::new).limit(groups).toArray(RateTally[]::new))
        .limit(methods)
        .toArray(RateTally[][]::new);
  }

  private static void merge(RateTally[][] sums, RateTally[][] others) {
    for (int method = 0; method < sums.length; method++) {
      for (int group = 0; group < sums[method].length; group++) {
        sums[method][group].merge(others[method][group]);
      }
    }
  }
}

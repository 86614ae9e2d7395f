package callsheet.benchmark;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Many studios of one design, drawn and measured by several threads. Each is a function of its
 * number and what is tallied are whole numbers, so the threads do not show.
 *
 * @param count how many studios
 */
record Replicates(int count, int threads) {

  /** What the measure tells of the studios. */
  <M, G> Tallies<M, G> of(StudioDesign design, Function<SimulatedStudio, Hits<M, G>> measure) {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var parts =
          IntStream.range(0, threads)
              .mapToObj(first -> pool.submit(part(first, design, measure)))
              .toList();
      var sums = new Tallies<M, G>();
      parts.forEach(part -> sums.merge(result(part)));
      return sums;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Every so many studios from the first, as many as there are threads. */
  private <M, G> Callable<Tallies<M, G>> part(
      int first, StudioDesign design, Function<SimulatedStudio, Hits<M, G>> measure) {
    return () -> {
      var tallies = new Tallies<M, G>();
      for (int number = first; number < count; number += threads) {
        tallies.add(measure.apply(SimulatedStudio.of(design, number)));
      }
      return tallies;
    };
  }

  private static <M, G> Tallies<M, G> result(Future<Tallies<M, G>> part) {
    try {
      return part.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("Cannot measure a studio", e);
    }
  }
}

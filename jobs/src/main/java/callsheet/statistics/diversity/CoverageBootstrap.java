package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * How coverage and richness would differ with other sessions like these: each session takes part in
 * a replicate as often as its weight says (METHODS 3.8, 1.4). Intervals are percentiles, 95 %. With
 * many sessions they hold the truth less often than that, for sessions that are drawn twice hide
 * what was met once.
 *
 * @param coverage of the sample coverage
 * @param kinds of the Chao2 richness
 * @param dropped replicates without two sessions or without any kind, which are left out; of more
 *     than one in a hundred, beware
 */
public record CoverageBootstrap(Interval coverage, Interval kinds, int dropped) {
  private static final double TAIL = 0.025;

  private record Replicate(double coverage, double kinds) {}

  /**
   * The intervals; {@code NO_DATA} without any kinds, {@code ONE_CLUSTER} for one session, {@code
   * NOT_IDENTIFIED} when every replicate was dropped.
   *
   * @param sessions the kinds met in each session, by its key
   * @param possible kinds that there can be, or {@link FrequencyCounts#OPEN}
   * @param replicates 1000, say
   * @param weights of a session in a replicate, Poisson of mean 1 (METHODS 0.9)
   */
  public static Estimate<CoverageBootstrap> of(
      Map<String, Set<String>> sessions,
      long possible,
      int replicates,
      ToIntBiFunction<String, Long> weights) {
    var real = SampleCoverage.of(Incidences.of(sessions.values()).frequencies(possible));
    if (real.value() == null) {
      return Estimate.undefined(Objects.requireNonNull(real.reason()));
    }
    var kept =
        LongStream.range(0, replicates)
            .mapToObj(number -> weighted(sessions, key -> weights.applyAsInt(key, number)))
            .flatMap(incidences -> replicate(incidences.frequencies(possible)).stream())
            .toList();
    return kept.isEmpty()
        ? Estimate.undefined(Reason.NOT_IDENTIFIED)
        : Estimate.of(
            new CoverageBootstrap(
                interval(kept, Replicate::coverage),
                interval(kept, Replicate::kinds),
                replicates - kept.size()));
  }

  private static Incidences weighted(
      Map<String, Set<String>> sessions, ToIntFunction<String> weight) {
    var incidences = new Incidences();
    sessions.forEach((key, kinds) -> incidences.addSession(kinds, weight.applyAsInt(key)));
    return incidences;
  }

  private static Optional<Replicate> replicate(FrequencyCounts counts) {
    var coverage = SampleCoverage.of(counts).value();
    var richness = ChaoRichness.of(counts).value();
    return coverage == null || richness == null
        ? Optional.empty()
        : Optional.of(new Replicate(coverage.now(), richness.kinds()));
  }

  private static Interval interval(List<Replicate> kept, ToDoubleFunction<Replicate> value) {
    var sorted = kept.stream().mapToDouble(value).sorted().toArray();
    return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  /** Type 7 (METHODS 0.10). */
  private static double quantile(double[] sorted, double level) {
    double place = level * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}

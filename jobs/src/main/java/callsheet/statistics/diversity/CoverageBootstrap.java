package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.PoissonWeight;
import callsheet.statistics.Reason;
import callsheet.statistics.Sample;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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
   */
  public static Estimate<CoverageBootstrap> of(
      Map<String, Set<String>> sessions, long possible, int replicates) {
    var real = SampleCoverage.of(Incidences.of(sessions.values()).frequencies(possible));
    if (real.value() == null) {
      return Estimate.undefined(Objects.requireNonNull(real.reason()));
    }
    var kept =
        LongStream.range(0, replicates)
            .mapToObj(number -> replicate(sessions, number))
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

  private static Incidences replicate(Map<String, Set<String>> sessions, long number) {
    var incidences = new Incidences();
    sessions.forEach((key, kinds) -> incidences.addSession(kinds, PoissonWeight.of(key, number)));
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
    var sample = Sample.of(kept.stream().mapToDouble(value).toArray());
    return new Interval(quantile(sample, TAIL), quantile(sample, 1 - TAIL));
  }

  private static double quantile(Sample sample, double share) {
    return Objects.requireNonNull(sample.quantile(share).value());
  }
}

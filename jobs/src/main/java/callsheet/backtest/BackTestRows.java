package callsheet.backtest;

import callsheet.lake.Run;
import callsheet.schema.PolicyResult;
import callsheet.statistics.Interval;
import callsheet.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the policies of a back-test took, as rows. */
final class BackTestRows {
  private static final double TAIL = 0.05;
  private static final double POOL_TAIL = 0.025;

  /** Where more of a brief than this was used, policies have no choice left (METHODS 7.5). */
  private static final double EXHAUSTED = 0.6;

  private static final int LEAST_BRIEFS = 3;
  private static final int LEAST_SESSIONS = 4;

  private final Pool pool;
  private final String currency;
  private final Run run;
  private final List<Map<PolicyName, List<Replay.Reached>>> replays;
  private final List<List<Map<PolicyName, List<Replay.Reached>>>> pools;

  /**
   * The rows of a back-test.
   *
   * @param replays of the pool as it is
   * @param pools replays of each pool that was drawn anew
   */
  BackTestRows(
      Pool pool,
      String currency,
      Run run,
      List<Map<PolicyName, List<Replay.Reached>>> replays,
      List<List<Map<PolicyName, List<Replay.Reached>>>> pools) {
    this.pool = pool;
    this.currency = currency;
    this.run = run;
    this.replays = replays;
    this.pools = pools;
  }

  List<PolicyResult> rows() {
    var rows = new ArrayList<PolicyResult>();
    for (var policy : PolicyName.values()) {
      for (int stop = 0; stop < BackTest.STOPS.size(); stop++) {
        rows.add(row(policy, stop));
      }
    }
    return rows;
  }

  private PolicyResult row(PolicyName policy, int stop) {
    var prices = prices(replays, policy, stop);
    var sample = Sample.of(prices);
    var interval = policy == PolicyName.CALLSHEET ? null : interval(policy, stop);
    double exhausted = exhausted(policy, stop);
    return new PolicyResult(
        run.asOf(),
        run.runId(),
        policy.label(),
        BackTest.STOPS.get(stop),
        pool.briefs().size(),
        pool.sessions(),
        replays.size(),
        mean(policy, stop, Replay.Reached::sessions),
        mean(prices),
        value(sample, TAIL),
        value(sample, 1 - TAIL),
        worstDecile(prices),
        currency,
        interval == null ? null : Double.valueOf(saved(replays, policy, stop)),
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        exhausted,
        interval == null ? null : conclusion(interval, exhausted),
        pool.price(),
        mean(policy, stop, Replay.Reached::effectivePerformers),
        null,
        null);
  }

  private double mean(PolicyName policy, int stop, ToDoubleFunction<Replay.Reached> of) {
    return mean(
        replays.stream()
            .mapToDouble(replay -> of.applyAsDouble(at(replay, policy, stop)))
            .toArray());
  }

  private static Replay.Reached at(
      Map<PolicyName, List<Replay.Reached>> replay, PolicyName policy, int stop) {
    return replay.getOrDefault(policy, List.of()).get(stop);
  }

  private static double[] prices(
      List<Map<PolicyName, List<Replay.Reached>>> replays, PolicyName policy, int stop) {
    return replays.stream()
        .mapToDouble(replay -> at(replay, policy, stop).price().doubleValue())
        .toArray();
  }

  /** The part of the policy's price that ours saves, in the mean of paired replays. */
  private static double saved(
      List<Map<PolicyName, List<Replay.Reached>>> replays, PolicyName policy, int stop) {
    double theirs = mean(prices(replays, policy, stop));
    return (theirs - mean(prices(replays, PolicyName.CALLSHEET, stop))) / theirs;
  }

  private Interval interval(PolicyName policy, int stop) {
    var saved =
        Sample.of(pools.stream().mapToDouble(replayed -> saved(replayed, policy, stop)).toArray());
    return new Interval(value(saved, POOL_TAIL), value(saved, 1 - POOL_TAIL));
  }

  private double exhausted(PolicyName policy, int stop) {
    long count =
        replays.stream()
            .filter(
                replay ->
                    Math.max(
                            at(replay, policy, stop).exhaustion(),
                            at(replay, PolicyName.CALLSHEET, stop).exhaustion())
                        > EXHAUSTED)
            .count();
    return (double) count / replays.size();
  }

  private String conclusion(Interval saved, double exhausted) {
    long repeated =
        pool.briefs().stream().filter(brief -> brief.sessions().size() >= LEAST_SESSIONS).count();
    if (repeated < LEAST_BRIEFS) {
      return "too_small";
    }
    if (saved.lower() > 0) {
      return "saves";
    }
    if (saved.upper() < 0) {
      return "costs";
    }
    return exhausted > 0.5 ? "exhausted" : "undecided";
  }

  private static double worstDecile(double[] prices) {
    var sorted = Arrays.stream(prices).sorted().toArray();
    int first = sorted.length - Math.max(1, sorted.length / 10);
    return mean(IntStream.range(first, sorted.length).mapToDouble(i -> sorted[i]).toArray());
  }

  private static double mean(double[] values) {
    return value(Sample.of(values).mean().value());
  }

  private static double value(Sample sample, double share) {
    return value(sample.quantile(share).value());
  }

  /** There is always a number: no back-test is without replays. */
  private static double value(@Nullable Double value) {
    return Objects.requireNonNull(value);
  }
}

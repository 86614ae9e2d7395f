package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.PoissonWeight;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * The masses of a corpus as they might have been with other clusters like its own: what a bootstrap
 * computes statistics from that are no ratios, such as Hill numbers and divergences (METHODS 1.4).
 * The same cube has the same replicates in every run and on every machine, and one set of them
 * serves any number of statistics.
 *
 * <p>Danger: with fewer than 20 performers, publish no bootstrap interval of a ratio, but that of
 * {@link ClusteredRatio}.
 */
public final class Replicates {
  /** How many replicates a published interval is made from. */
  public static final int DEFAULT_COUNT = 1000;

  private final boolean isOneCluster;
  private final List<long[]> masses;

  private Replicates(boolean isOneCluster, int count, LongFunction<long[]> replicate) {
    if (count < 2) {
      throw new IllegalArgumentException("Invalid number of replicates: " + count);
    }
    this.isOneCluster = isOneCluster;
    this.masses =
        isOneCluster ? List.of() : LongStream.range(0, count).mapToObj(replicate).toList();
  }

  /**
   * Each performer counts as often as a Poisson weight says, a pure function of the performer and
   * the replicate (Hanley and MacGibbon 2006; Chamandy et al. 2012). Of few, unequal performers it
   * overstates the spread.
   */
  public static Replicates poisson(MassCube<String> performers, int count) {
    return new Replicates(
        performers.occupiedClusters().size() < 2,
        count,
        b -> performers.weighted(performer -> PoissonWeight.of(performer, b)));
  }

  /**
   * Performers and sessions are both drawn, and what they share counts by the product of their
   * weights (the pigeonhole bootstrap of Owen 2007; Owen and Eckles 2012): conservative.
   */
  public static Replicates pigeonhole(MassCube<PerformerInSession> cube, int count) {
    var clusters = cube.occupiedClusters();
    boolean isOneCluster =
        clusters.stream().map(PerformerInSession::performer).distinct().count() < 2
            || clusters.stream().map(PerformerInSession::session).distinct().count() < 2;
    return new Replicates(isOneCluster, count, b -> cube.weighted(new CrossedWeights(b)));
  }

  /**
   * As many performers as there are, less one, are drawn with replacement and scaled up to all of
   * them (Rao and Wu 1988): for fewer than 30.
   */
  public static Replicates raoWu(MassCube<String> performers, int count) {
    int size = performers.clusters().size();
    return new Replicates(
        performers.occupiedClusters().size() < 2,
        count,
        b -> RescaledDraw.of(performers, size - 1, b));
  }

  /** The mass of each cell, replicate by replicate. */
  List<long[]> masses() {
    return masses;
  }

  /**
   * The standard error and the 95 % interval of a statistic of the masses of all cells. Replicates
   * where it is undefined are left out and counted. {@code ONE_CLUSTER} when nothing tells how
   * other performers or sessions would differ, {@code NO_DATA} when all but one are left out.
   */
  public Estimate<Bootstrap> of(Function<long[], Estimate<Double>> statistic) {
    if (isOneCluster) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    var defined =
        masses.stream()
            .map(replicate -> statistic.apply(replicate).value())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Bootstrap.of(defined, masses.size());
  }
}

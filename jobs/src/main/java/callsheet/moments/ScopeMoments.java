package callsheet.moments;

import static java.util.Comparator.comparing;

import callsheet.schema.CellMoment;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.HillNumbers;
import callsheet.statistics.shares.ClusterMoments;
import callsheet.statistics.shares.ClusteredPart;
import callsheet.statistics.shares.ClusteredRatio;
import callsheet.statistics.shares.CommonDesignEffect;
import callsheet.statistics.shares.RatioSums;
import callsheet.statistics.shares.Support;
import callsheet.statistics.shares.TwoWayMoments;
import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The moments of one scope, and the ratios made of them. */
public final class ScopeMoments {
  /** Mass of one turn or pair. */
  public static final long UNIT = 1_000_000_000;

  private final Map<Cell, Map<Cluster, CellMoment>> cells;
  private final Map<Cell, Map<Cluster, CellMoment>> corpus;

  /** Several marts are made of the same moments side by side. */
  private final Map<Cell, CommonDesignEffect> commonEffects = new ConcurrentHashMap<>();

  /**
   * @param corpus the cells of the whole corpus, whose clusters all count in every scope
   */
  ScopeMoments(
      Map<Cell, Map<Cluster, CellMoment>> cells, Map<Cell, Map<Cluster, CellMoment>> corpus) {
    this.cells = cells;
    this.corpus = corpus;
  }

  /** The cell's mass in billionths of a turn or pair; 0 where nothing was counted. */
  public long mass(Cell cell) {
    var row = row(Cluster.SESSION, cell);
    return row == null ? 0 : row.mass();
  }

  /** Speaking time in microseconds. */
  public long speechUs(Cell cell) {
    var row = row(Cluster.SESSION, cell);
    return row == null ? 0 : row.speechUs();
  }

  /** Performers with any mass in the cell. */
  public long performers(Cell cell) {
    return clusters(cells, Cluster.PERFORMER, cell);
  }

  /** Sessions with any mass in the cell. */
  public long sessions(Cell cell) {
    return clusters(cells, Cluster.SESSION, cell);
  }

  /** Hill number of order 2 of the performers with any mass in the cell; 0 without any. */
  public double effectivePerformers(Cell cell) {
    var row = row(Cluster.PERFORMER, cell);
    return row == null ? 0 : HillNumbers.order2(BigInteger.valueOf(row.mass()), row.massSquared());
  }

  /**
   * The part's share of the base with its interval, to which all parts of the base contribute;
   * {@code NO_DATA}, {@code ONE_CLUSTER} or {@code SUPPRESSED} where there is none.
   */
  public Estimate<ClusteredRatio> ratio(Cell part, Cell base) {
    long whole = mass(base);
    if (whole == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var common = commonEffects.computeIfAbsent(base, this::commonEffect);
    var estimate = ClusteredRatio.of(clustered(part, base), common);
    return PublishedMinimum.applied(estimate, performers(base), whole);
  }

  /** In the order of their names: a sum must not depend on that of a map. */
  private CommonDesignEffect commonEffect(Cell base) {
    return CommonDesignEffect.of(
        cells.keySet().stream()
            .filter(cell -> cell.isPartOf(base))
            .sorted(comparing(cell -> cell.from() + "|" + cell.to()))
            .map(cell -> clustered(cell, base))
            .toList());
  }

  private ClusteredPart clustered(Cell part, Cell base) {
    return new ClusteredPart(
        RatioSums.of(mass(part), mass(base), UNIT),
        new TwoWayMoments(
            moments(Cluster.PERFORMER, part, base),
            moments(Cluster.SESSION, part, base),
            moments(Cluster.PERFORMER_SESSION, part, base)),
        new Support(performers(base), sessions(base)));
  }

  private ClusterMoments moments(Cluster cluster, Cell part, Cell base) {
    var partRow = row(cluster, part);
    var baseRow = row(cluster, base);
    return new ClusterMoments(
        clusters(corpus, cluster, Cell.TURN),
        partRow == null ? BigInteger.ZERO : partRow.massSquared(),
        partRow == null ? BigInteger.ZERO : partRow.massTimesBase(),
        baseRow == null ? BigInteger.ZERO : baseRow.massSquared());
  }

  private @Nullable CellMoment row(Cluster cluster, Cell cell) {
    return cells.getOrDefault(cell, Map.of()).get(cluster);
  }

  private static long clusters(
      Map<Cell, Map<Cluster, CellMoment>> cells, Cluster cluster, Cell cell) {
    var row = cells.getOrDefault(cell, Map.of()).get(cluster);
    return row == null ? 0 : row.clusterCount();
  }
}

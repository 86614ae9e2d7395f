package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.FixedPointSums;
import callsheet.statistics.PoissonWeight;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.Bootstrap;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The coincidences of a corpus, and what they would be with other sessions like its own: in every
 * replicate each session counts as often as its Poisson weight says, a pure function of the session
 * and the replicate, so that one pass over sessions sums them all (METHODS 1.4, 4.2). The sums do
 * not depend on the order of sessions or partitions.
 */
public final class CoincidenceReplicates implements Serializable {
  private static final long serialVersionUID = 1;

  /** What is left of a number when it is taken away again by rounding. */
  private static final double ROUNDING = 1e-12;

  private final int categories;
  private final int count;
  private final FixedPointSums sums;
  private long sessions;

  /**
   * No sessions.
   *
   * @param count replicates, at least 2
   */
  public CoincidenceReplicates(int categories, int count) {
    if (categories < 1 || count < 2) {
      throw new IllegalArgumentException(
          "Invalid replicates: %d of %d categories".formatted(count, categories));
    }
    this.categories = categories;
    this.count = count;
    this.sums = new FixedPointSums((count + 1) * categories * categories);
  }

  /**
   * Adds a session; one without coincidences changes nothing.
   *
   * @param session its id, from which the weights follow
   */
  public void add(String session, SessionCoincidences coincidences) {
    var cells = coincidences.cells();
    var filled = IntStream.range(0, cells.length).filter(cell -> cells[cell] > ROUNDING).toArray();
    if (filled.length == 0) {
      return;
    }
    sessions++;
    add(0, 1, filled, cells);
    for (int replicate = 1; replicate <= count; replicate++) {
      int weight = PoissonWeight.of(session, replicate);
      if (weight > 0) {
        add(replicate, weight, filled, cells);
      }
    }
  }

  private void add(int replicate, int weight, int[] filled, double[] cells) {
    int start = replicate * categories * categories;
    for (int cell : filled) {
      sums.add(start + cell, weight * cells[cell]);
    }
  }

  /** Adds the sessions of others. */
  public void add(CoincidenceReplicates others) {
    sums.add(others.sums, 1);
    sessions += others.sessions;
  }

  /** How many sessions have a turn of two annotations. */
  public long sessions() {
    return sessions;
  }

  /** What was seen. */
  public Coincidences observed() {
    return replicate(0);
  }

  private Coincidences replicate(int replicate) {
    var cells = new double[categories][categories];
    for (int cell = 0; cell < categories * categories; cell++) {
      cells[cell / categories][cell % categories] =
          sums.value(replicate * categories * categories + cell);
    }
    return new Coincidences(cells);
  }

  /**
   * The standard error and the 95 % interval of a statistic of the coincidences; {@code
   * ONE_CLUSTER} when nothing tells how other sessions would differ, {@code NO_DATA} when hardly
   * any replicate has a value.
   */
  public Estimate<Bootstrap> of(Function<Coincidences, Estimate<Double>> statistic) {
    if (sessions < 2) {
      return Estimate.undefined(sessions == 0 ? Reason.NO_DATA : Reason.ONE_CLUSTER);
    }
    var defined =
        IntStream.rangeClosed(1, count)
            .mapToObj(replicate -> statistic.apply(replicate(replicate)).value())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Bootstrap.of(defined, count);
  }

  /**
   * How many labels of sessions tell as much as one independent one: the mean of the labels' design
   * effects, each weighted by what of the turns is not it (Rao and Scott 1981); at least 1.
   */
  public double designEffect() {
    var observed = observed();
    double sum = 0;
    for (int label = 0; label < categories; label++) {
      int one = label;
      double share = observed.labels(label) / observed.labels();
      var spread = of(coincidences -> share(coincidences, one)).value();
      if (share > 0 && spread != null) {
        sum += spread.standardError() * spread.standardError() / share;
      }
    }
    return Math.max(1, categories == 1 ? 1 : observed.labels() * sum / (categories - 1));
  }

  private static Estimate<Double> share(Coincidences coincidences, int label) {
    return coincidences.labels() <= 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(coincidences.labels(label) / coincidences.labels());
  }
}

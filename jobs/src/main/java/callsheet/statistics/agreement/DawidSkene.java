package callsheet.statistics.agreement;

import callsheet.statistics.StopRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Learns from votes alone how reliable annotators are and what turns were most likely labelled
 * (Dawid and Skene 1979; METHODS 4.4): expectation and maximisation in turn, from vote shares and
 * never from chance, until the posterior density no longer rises.
 *
 * <p>The corpus is a function from a labelling to the sum of {@link ExpectedCounts} over its turns.
 * A cluster ships the labelling to its partitions and adds their counts; {@link #inMemory} does it
 * here. Both fits are equal to the last bit.
 */
public final class DawidSkene {
  /** How far rounding may let the objective fall, absolutely or relative to it. */
  private static final double SLACK = 1e-9;

  private static final double RELATIVE_SLACK = 1e-12;

  /** Turns below which a label's row of a confusion is mostly smoothing. */
  private static final double FEWEST_TURNS = 5;

  private final Function<Labelling, ExpectedCounts> corpus;
  private final Smoothing smoothing;
  private final StopRule stop;

  /**
   * What was learned.
   *
   * @param logLikelihood of all votes
   * @param objective log-likelihood and log-density of the smoothing
   * @param isConverged whether the objective stood still before the iterations ran out
   * @param thinLabels labels that hardly any turn carries: merge them, or do not trust their rows
   */
  public record Fit(
      AnnotatorModel model,
      double logLikelihood,
      double objective,
      int iterations,
      boolean isConverged,
      List<ThinLabel> thinLabels)
      implements Serializable {}

  /** A label that fewer than 5 turns of a connected part of the corpus carry. */
  public record ThinLabel(int component, int label, double turns) implements Serializable {}

  private DawidSkene(
      Function<Labelling, ExpectedCounts> corpus, Smoothing smoothing, StopRule stop) {
    this.corpus = corpus;
    this.smoothing = smoothing;
    this.stop = stop;
  }

  /**
   * The fit of a corpus.
   *
   * @param start vote shares, or the model of an earlier fit with the same roster
   */
  public static Fit fit(
      Function<Labelling, ExpectedCounts> corpus,
      Labelling start,
      Smoothing smoothing,
      StopRule stop) {
    return new DawidSkene(corpus, smoothing, stop).from(start);
  }

  /** A corpus that fits into memory. */
  public static Function<Labelling, ExpectedCounts> inMemory(
      List<TurnVotes> turns, AnnotatorRoster roster, int categories) {
    return labelling -> {
      var counts = new ExpectedCounts(roster, categories);
      turns.forEach(turn -> counts.add(turn, labelling));
      return counts;
    };
  }

  private Fit from(Labelling start) {
    var counts = corpus.apply(start);
    double before = Double.NEGATIVE_INFINITY;
    for (int iteration = 1; ; iteration++) {
      var model = new AnnotatorModel(counts, smoothing);
      counts = corpus.apply(model);
      double objective = counts.logLikelihood() + smoothing.logDensity(model);
      refuseFall(before, objective);
      boolean isConverged = objective - before <= stop.tolerance() * Math.abs(objective);
      if (isConverged || iteration == stop.iterations()) {
        return new Fit(
            model, counts.logLikelihood(), objective, iteration, isConverged, thinLabels(counts));
      }
      before = objective;
    }
  }

  private static void refuseFall(double before, double objective) {
    double slack = Math.max(SLACK, RELATIVE_SLACK * Math.abs(objective));
    if (!(objective >= before - slack)) {
      throw new ArithmeticException(
          "Cannot fit annotators: the objective fell from %s to %s".formatted(before, objective));
    }
  }

  private static List<ThinLabel> thinLabels(ExpectedCounts counts) {
    var thin = new ArrayList<ThinLabel>();
    for (int component = 0; component < counts.roster().components(); component++) {
      for (int label = 0; label < counts.categories(); label++) {
        double turns = counts.turns(component, label);
        if (turns < FEWEST_TURNS) {
          thin.add(new ThinLabel(component, label, turns));
        }
      }
    }
    return List.copyOf(thin);
  }
}

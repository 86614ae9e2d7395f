package callsheet.raters;

import callsheet.schema.FittedAnnotator;
import callsheet.statistics.agreement.AnnotatorModel;
import callsheet.statistics.agreement.AnnotatorRoster;
import callsheet.statistics.agreement.TurnVotes;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fitted model of the annotators (METHODS 4.4), as {@code core.annotator_models} has it. Whoever
 * it does not know is taken for one of those of few labels.
 */
public final class RaterModel implements Serializable {
  private static final long serialVersionUID = 1;

  /** The row of those whom the fit did not know. */
  public static final String OTHERS = "(others)";

  /**
   * What an emotion must be likely to be part of a label. Without it every performer would have
   * shown a thousandth of everything, and nobody could tell how many are behind an emotion.
   */
  public static final double LEAST = 0.05;

  private static final int UNKNOWN = -1;

  private final String version;
  private final HashMap<String, Integer> numbers = new HashMap<>();
  private final double[][] priors;
  private final int[] parts;
  private final boolean[] isPooled;
  private final double[] labels;
  private final double[][][] confusions;
  private final AnnotatorModel model;

  private RaterModel(List<FittedAnnotator> rows) {
    version = rows.get(0).version();
    priors = new double[rows.stream().mapToInt(FittedAnnotator::part).max().orElse(0) + 1][];
    parts = new int[rows.size()];
    isPooled = new boolean[rows.size()];
    labels = new double[rows.size()];
    confusions = new double[rows.size()][][];
    for (int number = 0; number < rows.size(); number++) {
      var row = rows.get(number);
      boolean isOthers = row.annotatorId().equals(OTHERS);
      numbers.put(row.annotatorId(), number);
      priors[row.part()] = row.prior().stream().mapToDouble(Double::doubleValue).toArray();
      parts[number] = isOthers ? UNKNOWN : row.part();
      isPooled[number] = row.isPooled();
      labels[number] = row.labelCount();
      confusions[number] = matrix(row.confusion(), row.prior().size());
    }
    model = AnnotatorModel.of(AnnotatorRoster.known(parts, isPooled), priors, confusions);
  }

  /** The model of the rows of one version, one of which is {@link #OTHERS}. */
  public static RaterModel of(List<FittedAnnotator> rows) {
    return new RaterModel(
        rows.stream().sorted(Comparator.comparing(FittedAnnotator::annotatorId)).toList());
  }

  private static double[][] matrix(List<Double> cells, int categories) {
    return IntStream.range(0, categories)
        .mapToObj(
            row ->
                cells.subList(row * categories, (row + 1) * categories).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray())
        .toArray(double[][]::new);
  }

  public String version() {
    return version;
  }

  /**
   * What a label is, by the true emotion (row): the annotators' confusions, weighted by the labels
   * that they gave. An annotation taken at random is as wrong as this, and so is a soft vote on
   * average.
   */
  public double[][] averageConfusion() {
    double all = Arrays.stream(labels).sum();
    var average = new double[categories()][categories()];
    for (int number = 0; number < labels.length; number++) {
      double weight = all == 0 ? 1.0 / labels.length : labels[number] / all;
      for (int truth = 0; truth < average.length; truth++) {
        for (int label = 0; label < average.length; label++) {
          average[truth][label] += weight * confusions[number][truth][label];
        }
      }
    }
    return average;
  }

  public int categories() {
    return model.categories();
  }

  /** The label of a turn with these votes, in billionths by emotion. */
  public long[] label(TurnVotes votes) {
    return model.posterior(votes).withoutUnlikely(LEAST).masses();
  }

  /** The model by the numbers of {@link #numbers}. */
  public AnnotatorModel model() {
    return model;
  }

  /** Numbers of annotators in the {@link #model}; all whom it does not know have the same. */
  public int[] numbers(List<String> annotatorIds) {
    return annotatorIds.stream().mapToInt(this::number).toArray();
  }

  private int number(String annotatorId) {
    return numbers.getOrDefault(annotatorId, numbers.get(OTHERS));
  }

  /** The same model of annotators numbered by their places in a list. */
  public AnnotatorModel over(List<String> annotatorIds) {
    int[] known = numbers(annotatorIds);
    var pooled = new boolean[known.length];
    IntStream.range(0, known.length).forEach(place -> pooled[place] = isPooled[known[place]]);
    return AnnotatorModel.of(
        AnnotatorRoster.known(Arrays.stream(known).map(number -> parts[number]).toArray(), pooled),
        priors,
        Arrays.stream(known).mapToObj(number -> confusions[number]).toArray(double[][][]::new));
  }
}

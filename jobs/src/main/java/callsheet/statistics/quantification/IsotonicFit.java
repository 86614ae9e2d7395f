package callsheet.statistics.quantification;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * The rising function that is nearest to the outcomes, by pooling adjacent violators (Ayer et al.
 * 1955); between the scores that were seen it is linear, outside them constant. At least one score
 * is needed.
 */
public final class IsotonicFit {
  private final double[] scores;
  private final double[] values;

  private IsotonicFit(double[] scores, double[] values) {
    this.scores = scores;
    this.values = values;
  }

  /** Outcomes of one score or of several, which are to have one value. */
  private record Block(long size, double sum, int scores) {
    double mean() {
      return sum / size;
    }

    Block plus(Block next) {
      return new Block(size + next.size, sum + next.sum, scores + next.scores);
    }
  }

  /**
   * The fit of outcomes that happened or not, in any order.
   *
   * @param scores finite; equal ones are taken together
   */
  public static IsotonicFit of(double[] scores, boolean[] outcomes) {
    boolean isFinite = Arrays.stream(scores).allMatch(Double::isFinite);
    if (scores.length == 0 || scores.length != outcomes.length || !isFinite) {
      throw new IllegalArgumentException(
          "Invalid scores: %d of %d outcomes (must be finite, as many, and some)"
              .formatted(scores.length, outcomes.length));
    }
    var byScore = new TreeMap<Double, Block>();
    for (int at = 0; at < scores.length; at++) {
      // Adding 0 makes the negative zero equal to the other.
      byScore.merge(scores[at] + 0.0, new Block(1, outcomes[at] ? 1 : 0, 0), Block::plus);
    }
    return new IsotonicFit(
        byScore.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        pooled(byScore.values().toArray(Block[]::new)));
  }

  private static double[] pooled(Block[] outcomes) {
    var blocks = new Block[outcomes.length];
    int count = 0;
    for (Block outcome : outcomes) {
      blocks[count++] = new Block(outcome.size(), outcome.sum(), 1);
      while (count > 1 && blocks[count - 2].mean() >= blocks[count - 1].mean()) {
        blocks[count - 2] = blocks[count - 2].plus(blocks[count - 1]);
        count--;
      }
    }
    var values = new double[outcomes.length];
    int from = 0;
    for (int block = 0; block < count; block++) {
      Arrays.fill(values, from, from + blocks[block].scores(), blocks[block].mean());
      from += blocks[block].scores();
    }
    return values;
  }

  /** The value of a score, 0 to 1; it never falls as scores rise. */
  public double value(double score) {
    int place = Arrays.binarySearch(scores, score + 0.0);
    if (place >= 0) {
      return values[place];
    }
    int above = -place - 1;
    if (above == 0 || above == scores.length) {
      return values[above == 0 ? 0 : above - 1];
    }
    double way = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
    double value = values[above - 1] + way * (values[above] - values[above - 1]);
    return Math.min(value, values[above]);
  }
}

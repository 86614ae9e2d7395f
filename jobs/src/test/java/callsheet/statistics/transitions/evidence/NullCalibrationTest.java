package callsheet.statistics.transitions.evidence;

import callsheet.golden.GoldenValue;
import callsheet.statistics.KeyHash;
import callsheet.statistics.transitions.ContingencyTable;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the pooled and the stratified test call a pair unusual where every turn is drawn by
 * itself: the simulation of METHODS 2.6 again, with other draws. Performers differ in their shares,
 * and the pooled test takes that for inertia.
 */
class NullCalibrationTest {
  private static final double Z = 1.96;
  private static final int REPLICATES = 200;

  private int emotions;
  private double[][] shares;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void falsePositivesAreAsOftenAsTheyWereSimulated(int setting) {
    var expected = GoldenValue.file("17_simulations").get("B_false_positives").get(setting);
    emotions = (int) expected.get("K").asLong();
    int performers = (int) expected.get("performers").asLong();
    int chains = (int) expected.get("chains").asLong();
    int length = (int) expected.get("length").asLong();
    var gamma = GammaDistribution.of(expected.get("dirichlet_conc").asDouble() / emotions, 1);
    var rates = new Rates();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      var key = setting + "|" + replicate;
      shares = shares(performers, gamma, key);
      var study = new Study(emotions);
      for (int chain = 0; chain < chains; chain++) {
        study.add(labels(chain % performers, length, key + "|" + chain));
      }
      rates.add(study);
    }
    rates.assertIs(expected);
  }

  private double[][] shares(int performers, GammaDistribution gamma, String key) {
    var all = new double[performers][emotions];
    for (int performer = 0; performer < performers; performer++) {
      for (int emotion = 0; emotion < emotions; emotion++) {
        double draw = uniform(key + "|" + performer, emotion);
        all[performer][emotion] = gamma.inverseCumulativeProbability(draw);
      }
      double sum = Arrays.stream(all[performer]).sum();
      for (int emotion = 0; emotion < emotions; emotion++) {
        all[performer][emotion] /= sum;
      }
    }
    return all;
  }

  private int[] labels(int performer, int length, String key) {
    var labels = new int[length];
    for (int turn = 0; turn < length; turn++) {
      double rest = uniform(key, turn);
      while (labels[turn] < emotions - 1 && rest >= shares[performer][labels[turn]]) {
        rest -= shares[performer][labels[turn]++];
      }
    }
    return labels;
  }

  private static double uniform(String key, int draw) {
    return KeyHash.uniform(key, draw) + 0x1p-54;
  }

  /** One corpus without order: its pairs and what chance would make of its chains. */
  private static final class Study {
    private final long[][] counts;
    private final ChanceSums sums;

    Study(int emotions) {
      counts = new long[emotions][emotions];
      sums = new ChanceSums(emotions);
    }

    void add(int[] labels) {
      sums.add(new OrderMoments(LabelSeries.hard(labels, counts.length)));
      for (int turn = 1; turn < labels.length; turn++) {
        counts[labels[turn - 1]][labels[turn]]++;
      }
    }

    double pooled(int from, int to) {
      return Objects.requireNonNull(
          new ContingencyTable(counts, 1).adjustedResidual(from, to).value());
    }

    double stratified(int from, int to) {
      return Objects.requireNonNull(sums.evidence(from, to, counts[from][to], 1).value()).z();
    }
  }

  /** Shares of false positives, replicate by replicate. */
  private static final class Rates {
    private final double[][] changes = new double[2][REPLICATES];
    private final double[][] stays = new double[2][REPLICATES];
    private int replicate;

    void add(Study study) {
      double emotions = study.counts.length;
      for (int from = 0; from < emotions; from++) {
        for (int to = 0; to < emotions; to++) {
          double[] z = {study.pooled(from, to), study.stratified(from, to)};
          for (int test = 0; test < 2; test++) {
            if (from == to) {
              stays[test][replicate] += z[test] > Z ? 1 / emotions : 0;
            } else {
              changes[test][replicate] +=
                  Math.abs(z[test]) > Z ? 1 / (emotions * (emotions - 1)) : 0;
            }
          }
        }
      }
      replicate++;
    }

    void assertIs(GoldenValue expected) {
      var ofChanges = expected.get("offdiag_fp_two_sided_1.96");
      var ofStays = expected.get("diag_fp_upper_1.96");
      assertIs(ofChanges.get("pooled_adj_resid"), changes[0]);
      assertIs(ofChanges.get("stratified"), changes[1]);
      assertIs(ofStays.get("pooled_adj_resid"), stays[0]);
      assertIs(ofStays.get("stratified"), stays[1]);
    }

    /** Both are simulated: four standard errors of ours, and as many of theirs. */
    private static void assertIs(GoldenValue expected, double[] rates) {
      double mean = Arrays.stream(rates).average().orElseThrow();
      double squares = Arrays.stream(rates).map(rate -> (rate - mean) * (rate - mean)).sum();
      double error = Math.sqrt(2 * squares / (REPLICATES - 1) / REPLICATES);
      expected.assertIsNear(mean, 4 * error);
    }
  }
}

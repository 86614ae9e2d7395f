package callsheet.statistics.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import org.junit.jupiter.api.Test;

/**
 * Why rates are taken of pooled tables and not averaged over chains (Miller and Sanjurjo 2018). The
 * reference drew chains at random; here every chain is looked at.
 */
class StreakBiasTest {
  private static final int EMOTIONS = 4;
  private static final int LENGTH = 8;

  private final PairCounts pooled = new PairCounts(EMOTIONS);
  private double sum;
  private double squares;
  private int chains;

  @Test
  void meansOverShortChainsAreTooLowAndPooledRatesAreNot() {
    var expected = GoldenValue.file("04c_giddy_local").get("streak_bias_iid_K4_n8");
    int all = (int) Math.pow(EMOTIONS, LENGTH);
    for (int code = 0; code < all; code++) {
      add(chain(code));
    }
    double mean = sum / chains;
    double pooledRate = Tables.certain(pooled.table().rate(0, 0));
    double drawn = expected.get("R").asDouble();

    expected.get("truth").assertIs(pooledRate);
    double meanError = Math.sqrt((squares / chains - mean * mean) / drawn);
    expected.get("mean_of_per_chain").assertIsNear(mean, 4 * meanError);
    double pooledPairs = drawn * (LENGTH - 1) / EMOTIONS;
    double pooledError = Math.sqrt(pooledRate * (1 - pooledRate) / pooledPairs);
    expected.get("pooled").assertIsNear(pooledRate, 4 * pooledError);
    assertThat(mean).isCloseTo(0.1814, within(1e-4));
  }

  private static int[] chain(int code) {
    var emotions = new int[LENGTH];
    int rest = code;
    for (int turn = 0; turn < LENGTH; turn++) {
      emotions[turn] = rest % EMOTIONS;
      rest /= EMOTIONS;
    }
    return emotions;
  }

  private void add(int[] emotions) {
    var counts = new PairCounts(EMOTIONS);
    for (int turn = 1; turn < LENGTH; turn++) {
      counts.add(emotions[turn - 1], emotions[turn]);
    }
    var rate = counts.table().rate(0, 0).value();
    if (rate != null) {
      sum += rate;
      squares += rate * rate;
      chains++;
    }
    pooled.merge(counts);
  }
}

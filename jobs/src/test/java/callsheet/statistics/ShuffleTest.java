package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShuffleTest {
  @Test
  void everyOrderIsAsLikely() {
    var counts = new TreeMap<String, Integer>();
    int draws = 24_000;
    for (int draw = 0; draw < draws; draw++) {
      counts.merge(Arrays.toString(Shuffle.order(4, KeyHash.of("S1", draw))), 1, Integer::sum);
    }
    double mean = draws / 24.0;

    assertThat(counts).hasSize(24);
    assertThat(counts.values())
        .allSatisfy(
            count -> assertThat((double) count).isCloseTo(mean, within(4.5 * Math.sqrt(mean))));
  }
}

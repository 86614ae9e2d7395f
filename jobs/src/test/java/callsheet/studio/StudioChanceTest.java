package callsheet.studio;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Draws depend on seed and key alone; a studio of any size stays within its weeks. */
class StudioChanceTest {

  @Property(tries = 200)
  void equalKeysDrawEqually(@ForAll long seed, @ForAll String key) {
    var one = Chance.of(seed, key);
    var other = Chance.of(seed, key);

    assertThat(one.unit()).isEqualTo(other.unit());
    assertThat(one.bell()).isEqualTo(other.bell());
  }

  @Property(tries = 200)
  void drawsStayInTheirRange(@ForAll long seed, @ForAll @IntRange(max = 1000) int width) {
    var chance = Chance.of(seed, "range");

    assertThat(chance.unit()).isBetween(0.0, Math.nextDown(1.0));
    assertThat(chance.whole(-3, -3 + width)).isBetween(-3, -3 + width);
    assertThat(chance.exponential()).isNotNegative().isFinite();
    assertThat(chance.weighted(new double[] {0, 1, 0})).isEqualTo(1);
  }

  @Test
  void drawsAreUniformEnough() {
    int[] tenths = new int[10];
    for (int key = 0; key < 20_000; key++) {
      tenths[Chance.of(7, "key:" + key).whole(0, 9)]++;
    }
    for (int count : tenths) {
      assertThat(count).isBetween(1_800, 2_200);
    }
  }

  @Property(tries = 200)
  void everyStudioFitsIntoTwelveWeeks(@ForAll @IntRange(min = 1, max = 5_000_000) int sessions) {
    var config = StudioConfig.of(sessions, 1);

    assertThat(config.lastDay()).isBefore(config.firstDay().plusWeeks(12));
    assertThat(config.day(0)).isEqualTo(config.firstDay());
    assertThat(config.fileOf(0)).isEqualTo("2026-08-31-001");
  }
}

package callsheet.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatingChancesTest {
  private static final RatingChances CHANCES = new RatingChances(Map.of(1, 0.7, 2, 0.85, 3, 0.94));

  @Test
  void aTurnThatNobodyHasRatedCountsAsOftenAsThoseWithSoManyRatings() {
    assertThat(CHANCES.of(0, 3)).isEqualTo(0.94);
    assertThat(CHANCES.of(0, 1)).isEqualTo(0.7);
  }

  @Test
  void aRatingMoreLiftsThePartThatCountsMoreOftenWithIt() {
    assertThat(CHANCES.of(1, 1)).isCloseTo(0.15 / 0.3, within(1e-12));
    assertThat(CHANCES.of(1, 2)).isCloseTo(0.24 / 0.3, within(1e-12));
  }

  @Test
  void beyondWhatWasSeenEachRatingLiftsAsManyAsTheLastOneDid() {
    double last = 0.09 / 0.15;

    assertThat(CHANCES.of(3, 1)).isCloseTo(last, within(1e-12));
    assertThat(CHANCES.of(3, 2)).isCloseTo(1 - Math.pow(1 - last, 2), within(1e-12));
  }

  @Test
  void nothingIsKnownWithoutRatedTurns() {
    assertThat(new RatingChances(Map.of()).isKnown()).isFalse();
  }

  @Property
  void chancesAreChances(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other,
      @ForAll @IntRange(min = 0, max = 9) int ratings,
      @ForAll @IntRange(min = 1, max = 9) int more) {
    var chances = new RatingChances(Map.of(1, one, 3, other));

    assertThat(chances.of(ratings, more)).isBetween(0.0, 1.0);
  }
}

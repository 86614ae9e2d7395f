package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenCases;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void sharesOfCountsEqualTheirReference() {
    var golden = GoldenCases.only("01_distribution_python", "proportions");
    var shares = Shares.ofMasses(golden.get("input", "counts").asLongs());

    golden.get("expected", "p").assertIs(Objects.requireNonNull(shares.value()).toArray());
  }

  @Test
  void aCategoryWithoutMassKeepsItsPlace() {
    var shares = Objects.requireNonNull(Shares.ofMasses(new long[] {3, 0, 1}).value());

    assertThat(shares.size()).isEqualTo(3);
    assertThat(shares.at(1)).isZero();
    assertThat(shares.occurring()).isEqualTo(2);
  }

  @Test
  void withoutMassThereIsNoData() {
    assertThat(Shares.ofMasses(new long[] {0, 0}).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(Shares.ofMasses(new long[0]).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertThatThrownBy(() -> Shares.of(0.5, 0.4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shares.of(1.5, -0.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shares.of(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(Shares::of).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shares.ofMasses(new long[] {2, -1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Shares.smoothed(new long[] {2, 1}, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPriorIsAddedToEachCategory() {
    var smoothed = Shares.smoothed(new long[] {3, 0}, 0.5);

    assertThat(smoothed.at(0)).isEqualTo(3.5 / 4);
    assertThat(smoothed.at(1)).isEqualTo(0.5 / 4);
    assertThat(Shares.smoothed(new long[] {0, 0}, 1).toArray()).containsExactly(0.5, 0.5);
  }

  @Property(tries = 200)
  void smoothedSharesSumToOneAndLieBetweenTheirsAndEqualOnes(
      @ForAll @Size(min = 1, max = 8) long[] anyMasses,
      @ForAll @DoubleRange(min = 0.01, max = 10) double prior) {
    var masses = Arrays.stream(anyMasses).map(mass -> Math.floorMod(mass, 1000L)).toArray();
    var smoothed = Shares.smoothed(masses, prior).toArray();
    double equal = 1.0 / masses.length;

    assertThat(Arrays.stream(smoothed).sum()).isCloseTo(1, within(1e-12));
    var shares = Shares.ofMasses(masses).value();
    for (int i = 0; i < masses.length && shares != null; i++) {
      assertThat(smoothed[i])
          .isBetween(Math.min(shares.at(i), equal) - 1e-12, Math.max(shares.at(i), equal) + 1e-12);
    }
  }

  @Property(tries = 200)
  void theUnitOfTheMassesDoesNotShow(
      @ForAll @LongRange(max = 1000) long a, @ForAll @LongRange(min = 1, max = 1000) long b) {
    var counts = Objects.requireNonNull(Shares.ofMasses(new long[] {a, b}).value());
    var billionths =
        Objects.requireNonNull(
            Shares.ofMasses(new long[] {a * 1_000_000_000, b * 1_000_000_000}).value());

    assertThat(billionths.at(0)).isCloseTo(counts.at(0), within(1e-15));
  }
}

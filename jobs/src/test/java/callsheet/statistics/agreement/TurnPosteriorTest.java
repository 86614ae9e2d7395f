package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TurnPosteriorTest {
  @Test
  void missingUnitsOfAMassGoToTheLargestRemaindersAndTheLowerLabel() {
    var thirds = new TurnPosterior(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, 0);
    var halves = new TurnPosterior(new double[] {.2500000001, .2500000008, .4999999991}, 0);

    assertThat(thirds.masses()).containsExactly(333_333_334, 333_333_333, 333_333_333);
    assertThat(halves.masses()).containsExactly(250_000_000, 250_000_001, 499_999_999);
  }

  @Test
  void whatIsUnlikelyGoesAndTheOthersKeepTheirProportions() {
    var posterior = new TurnPosterior(new double[] {.6, .3, .06, .04}, -1);

    assertThat(posterior.withoutUnlikely(.05).shares())
        .containsExactly(new double[] {.625, .3125, .0625, 0}, within(1e-15));
    assertThat(posterior.withoutUnlikely(.05).logLikelihood()).isEqualTo(-1);
    assertThat(posterior.withoutUnlikely(.9).shares()).containsExactly(1, 0, 0, 0);
    assertThat(posterior.withoutUnlikely(0).shares()).isEqualTo(posterior.shares());
  }

  @Property(tries = 200)
  void whateverIsTakenOutAWholeTurnIsLeft(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0.01, max = 1) Double> weights,
      @ForAll @DoubleRange(min = 0, max = 1) double least) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    var posterior =
        new TurnPosterior(weights.stream().mapToDouble(weight -> weight / sum).toArray(), 0);

    var masses = posterior.withoutUnlikely(least).masses();

    assertThat(Arrays.stream(masses).sum()).isEqualTo(1_000_000_000);
    double likeliest = Arrays.stream(posterior.shares()).max().orElseThrow();
    for (int label = 0; label < masses.length; label++) {
      boolean isKept = posterior.share(label) >= least || posterior.share(label) == likeliest;
      assertThat(masses[label] > 0).isEqualTo(isKept);
    }
  }
}

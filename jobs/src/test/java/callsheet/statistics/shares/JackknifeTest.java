package callsheet.statistics.shares;

import static callsheet.statistics.shares.GoldenCube.LABELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JackknifeTest {
  @Test
  void standardErrorsOfSharesEqualThoseOfPublishedSoftware() {
    var golden = GoldenValue.file("02_cluster_variance_R").get("jackknife_JK1_se");
    for (int label = 0; label < LABELS.size(); label++) {
      int cell = label;
      var jackknife = Jackknife.of(GoldenCube.performers(), masses -> share(masses, cell));

      golden.get(label).assertIs(jackknife.map(Jackknife::standardError));
    }
  }

  @Test
  void aStatisticThatIsUndefinedAnywhereHasNoJackknife() {
    var cube = new MassCube<String>(2);
    assertThat(Jackknife.of(cube, masses -> share(masses, 0)).reason()).isEqualTo(Reason.NO_DATA);

    cube.add("P1", 0, 4);
    cube.add("P2", 0, 0);
    assertThat(Jackknife.of(cube, masses -> share(masses, 0)).reason())
        .isEqualTo(Reason.ONE_CLUSTER);

    cube.add("P2", 1, 4);
    assertThat(Jackknife.of(cube, masses -> withSecondCell(masses)).reason())
        .isEqualTo(Reason.ZERO_MARGIN);
  }

  @Property(tries = 100)
  void aTotalHasNoBiasAndVariesAsItsTermsDo(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 99) Integer> masses) {
    var cube = new MassCube<String>(1);
    for (int i = 0; i < masses.size(); i++) {
      cube.add("P%02d".formatted(i), 0, masses.get(i));
    }
    var jackknife =
        Objects.requireNonNull(Jackknife.of(cube, total -> Estimate.of((double) total[0])).value());
    double m = masses.size();
    double mean = masses.stream().mapToInt(mass -> mass).average().orElseThrow();
    double squares = masses.stream().mapToDouble(mass -> Math.pow(mass - mean, 2)).sum();

    assertThat(jackknife.standardError()).isCloseTo(Math.sqrt(squares * (m - 1) / m), within(1e-9));
    // A total without one of m is (m−1)/m of it on average, which the correction takes for bias.
    assertThat(jackknife.corrected())
        .isCloseTo(m * jackknife.estimate() - (m - 1) * mean * (m - 1), within(1e-6));
  }

  @Property(tries = 100)
  void aShareOfPerformersOfEqualSizeHasNoBias(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 10) Integer> parts) {
    var cube = new MassCube<String>(2);
    for (int i = 0; i < parts.size(); i++) {
      cube.add("P%02d".formatted(i), 0, parts.get(i));
      cube.add("P%02d".formatted(i), 1, 10 - parts.get(i));
    }
    var jackknife = Objects.requireNonNull(Jackknife.of(cube, masses -> share(masses, 0)).value());

    assertThat(jackknife.corrected()).isCloseTo(jackknife.estimate(), within(1e-12));
  }

  private static Estimate<Double> share(long[] masses, int cell) {
    double total = Arrays.stream(masses).sum();
    return total == 0 ? Estimate.undefined(Reason.NO_DATA) : Estimate.of(masses[cell] / total);
  }

  private static Estimate<Double> withSecondCell(long[] masses) {
    return masses[1] == 0 ? Estimate.undefined(Reason.ZERO_MARGIN) : Estimate.of(1.0);
  }
}

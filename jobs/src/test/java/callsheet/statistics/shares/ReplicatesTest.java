package callsheet.statistics.shares;

import static callsheet.statistics.shares.GoldenCube.LABELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReplicatesTest {
  private static final GoldenValue SURVEY = GoldenValue.file("02_cluster_variance_R");

  /** As many as the references; theirs are other random numbers, so both err. */
  private static final int COUNT = 20_000;

  @Test
  void thePoissonBootstrapAgreesWithItsReference() {
    var golden = SURVEY.get("poisson_bootstrap");
    var replicates = Replicates.poisson(GoldenCube.performers(), COUNT);
    golden.get("B").assertIs((double) COUNT);
    for (int label = 0; label < LABELS.size(); label++) {
      var bootstrap = bootstrap(replicates, label);
      double error = bootstrap.standardError();
      var interval = bootstrap.interval();

      assertMonteCarlo(golden.get("se").get(label), error, COUNT);
      assertMonteCarlo(
          golden.get("se_times_sqrt_m_over_m1").get(label), error * Math.sqrt(8 / 7.0), COUNT);
      assertPercentile(golden.get("pct_ci").get(label).get(0), interval.lower(), error);
      assertPercentile(golden.get("pct_ci").get(label).get(1), interval.upper(), error);
      // Eight Poisson weights of mean 1 are all 0 with probability e⁻⁸.
      double expected = COUNT * Math.exp(-8);
      golden.get("empty_replicates").assertIsNear(bootstrap.dropped(), 4 * Math.sqrt(2 * expected));
      assertThat(bootstrap.isDoubtful()).isFalse();
    }
  }

  @Test
  void thePigeonholeBootstrapAgreesWithItsReference() {
    var golden = SURVEY.get("pigeonhole_product_poisson");
    var replicates = Replicates.pigeonhole(GoldenCube.crossed(), COUNT);
    golden.get("B").assertIs((double) COUNT);
    for (int label = 0; label < LABELS.size(); label++) {
      var bootstrap = bootstrap(replicates, label);

      assertMonteCarlo(golden.get("se").get(label), bootstrap.standardError(), COUNT);
      golden.get("empty").assertIsNear(bootstrap.dropped(), 4 * Math.sqrt(2 * 33));
    }
  }

  @Test
  void theRescaledBootstrapAgreesWithItsReferences() {
    var replicates = Replicates.raoWu(GoldenCube.performers(), COUNT);
    for (int label = 0; label < LABELS.size(); label++) {
      double error = bootstrap(replicates, label).standardError();

      assertMonteCarlo(SURVEY.get("raowu_subbootstrap4000_se").get(label), error, 4000);
      assertMonteCarlo(SURVEY.get("raowu_m_minus_1_se").get(label), error, 4000);
    }
  }

  @Test
  void drawingAsManyPerformersAsThereAreIsTooSure() {
    var cube = GoldenCube.performers();
    for (int label = 0; label < LABELS.size(); label++) {
      int cell = label;
      var shares =
          LongStream.range(0, COUNT)
              .mapToObj(b -> RescaledDraw.of(cube, 8, b))
              .mapToDouble(masses -> Objects.requireNonNull(share(masses, cell).value()))
              .toArray();
      double error = Objects.requireNonNull(Sample.of(shares).standardDeviation().value());

      assertMonteCarlo(SURVEY.get("multinomial_cluster_bootstrap_se").get(label), error, 4000);
      assertThat(error).isLessThan(bootstrap(Replicates.raoWu(cube, 4000), label).standardError());
    }
  }

  /** Four errors of the difference of two standard deviations of heavy-tailed samples. */
  private static void assertMonteCarlo(GoldenValue expected, double ours, int theirCount) {
    double kurtosis = 4;
    double relative = Math.sqrt((kurtosis - 1) / 4) * Math.sqrt(1.0 / COUNT + 1.0 / theirCount);
    expected.assertIsNear(ours, 4 * relative * ours);
  }

  /** Four errors of the difference of two tail percentiles of about normal samples. */
  private static void assertPercentile(GoldenValue expected, double ours, double deviation) {
    double density = Math.exp(-1.96 * 1.96 / 2) / Math.sqrt(2 * Math.PI);
    double relative = Math.sqrt(0.025 * 0.975 * 2 / COUNT) / density;
    expected.assertIsNear(ours, 4 * relative * deviation);
  }

  @Test
  void aRescaledDrawStandsForAllPerformers() {
    var cube = new MassCube<String>(1);
    List.of("P1", "P2", "P3").forEach(performer -> cube.add(performer, 0, 100));

    for (int replicate = 0; replicate < 20; replicate++) {
      assertThat(RescaledDraw.of(cube, 2, replicate)).containsExactly(300);
    }
  }

  @Test
  void onePerformerOrOneSessionTellsNothingAboutOthers() {
    var one = new MassCube<String>(2);
    one.add("P1", 0, 3);
    one.add("P2", 0, 0);
    var oneSession = new MassCube<PerformerInSession>(2);
    oneSession.add(new PerformerInSession("P1", "S1"), 0, 3);
    oneSession.add(new PerformerInSession("P2", "S1"), 1, 3);
    Function<long[], Estimate<Double>> statistic = masses -> share(masses, 0);

    assertThat(Replicates.poisson(one, 10).of(statistic).reason()).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(Replicates.raoWu(one, 10).of(statistic).reason()).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(Replicates.raoWu(new MassCube<>(2), 10).of(statistic).reason())
        .isEqualTo(Reason.ONE_CLUSTER);
    assertThat(Replicates.pigeonhole(oneSession, 10).of(statistic).reason())
        .isEqualTo(Reason.ONE_CLUSTER);
  }

  @Test
  void replicatesWithoutAValueAreLeftOutAndCounted() {
    var cube = new MassCube<String>(1);
    cube.add("P1", 0, 3);
    cube.add("P2", 0, 5);
    var replicates = Replicates.poisson(cube, 1000);
    var bootstrap = Objects.requireNonNull(replicates.of(m -> share(m, 0)).value());

    assertThat(bootstrap.used() + bootstrap.dropped()).isEqualTo(1000);
    assertThat(bootstrap.dropped()).isBetween(90, 180);
    assertThat(bootstrap.isDoubtful()).isTrue();
    assertThat(replicates.of(masses -> Estimate.undefined(Reason.TOO_SHORT)).reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aDivergenceFromATargetHasAnIntervalAboveNothing() {
    var cube = GoldenCube.performers();
    var target = Shares.of(0.2, 0.2, 0.2, 0.2, 0.1, 0.1);
    Function<long[], Estimate<Double>> bits =
        masses -> Shares.ofMasses(masses).map(p -> Divergence.jensenShannonBits(p, target));
    var bootstrap =
        Objects.requireNonNull(Replicates.poisson(cube, Replicates.DEFAULT_COUNT).of(bits).value());
    double observed = Objects.requireNonNull(bits.apply(cube.total()).value());

    // Resampling adds noise to noise: the interval starts about where the observed one is.
    assertThat(bootstrap.interval().lower()).isBetween(observed / 2, observed * 2);
    assertThat(bootstrap.interval().upper()).isBetween(observed, 1.0);
    assertThat(ChanceDivergence.jensenShannonBits(target, 179 / 1.797, 200))
        .isBetween(0.7 * observed, bootstrap.interval().upper());
  }

  @Test
  void fewerThanTwoReplicatesAreRefused() {
    assertThatThrownBy(() -> Replicates.poisson(GoldenCube.performers(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 50)
  void theOrderOfTheTurnsDoesNotMatter(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 99) Integer> codes) {
    var back = codes.stream().sorted().toList();

    assertThat(Replicates.poisson(cube(codes), 20).of(m -> share(m, 0)))
        .isEqualTo(Replicates.poisson(cube(back), 20).of(m -> share(m, 0)));
    assertThat(Replicates.raoWu(cube(codes), 20).of(m -> share(m, 0)))
        .isEqualTo(Replicates.raoWu(cube(back), 20).of(m -> share(m, 0)));
  }

  @Property(tries = 50)
  void anIntervalIsWithinWhatTheStatisticCanBe(
      @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 99) Integer> codes) {
    var bootstrap = Replicates.poisson(cube(codes), 50).of(m -> share(m, 0)).value();
    if (bootstrap != null) {
      assertThat(bootstrap.interval().lower()).isGreaterThanOrEqualTo(0);
      assertThat(bootstrap.interval().upper()).isLessThanOrEqualTo(1);
      assertThat(bootstrap.standardError()).isBetween(0.0, 1.0);
    }
  }

  private static MassCube<String> cube(List<Integer> codes) {
    var cube = new MassCube<String>(2);
    codes.forEach(code -> cube.add("P" + code % 10, code / 10 % 2, 1_000_000_000));
    return cube;
  }

  private static Bootstrap bootstrap(Replicates replicates, int label) {
    return Objects.requireNonNull(replicates.of(masses -> share(masses, label)).value());
  }

  private static Estimate<Double> share(long[] masses, int label) {
    double total = Arrays.stream(masses).sum();
    return total == 0 ? Estimate.undefined(Reason.NO_DATA) : Estimate.of(masses[label] / total);
  }
}

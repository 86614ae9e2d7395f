package callsheet.statistics.diversity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import callsheet.golden.GoldenCases;
import callsheet.golden.GoldenTurn;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.Jackknife;
import callsheet.statistics.shares.MassCube;
import callsheet.statistics.shares.Shares;
import callsheet.statistics.shares.TwoWayShareMoments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class EntropyEstimatesTest {
  private static final long UNIT = 1_000_000_000;
  private static final long UNBOUNDED = Long.MAX_VALUE;

  @Test
  void estimatesEqualThoseOfPublishedSoftware() {
    for (GoldenValue golden : GoldenCases.ofEntropy()) {
      var counts = golden.get("counts").asLongs();
      double size = Arrays.stream(counts).sum();

      golden.get("ML_nats").assertIs(Entropy.nats(counts));
      golden.get("MillerMadow_nats").assertIs(MillerMadow.nats(counts, size, UNBOUNDED));
      golden.get("ChaoShen_nats").assertIs(ChaoShen.nats(counts, UNBOUNDED));
    }
  }

  @Test
  void entropiesOfSmoothedSharesEqualThoseOfPublishedSoftware() {
    for (GoldenValue golden : GoldenCases.ofEntropy()) {
      var counts = golden.get("counts").asLongs();
      double size = Arrays.stream(counts).sum();
      double categories = counts.length;

      golden.get("Jeffreys_nats").assertIs(smoothed(counts, 0.5));
      golden.get("Laplace_nats").assertIs(smoothed(counts, 1));
      golden.get("SG_nats").assertIs(smoothed(counts, 1 / categories));
      golden.get("minimax_nats").assertIs(smoothed(counts, Math.sqrt(size) / categories));
    }
  }

  private static double smoothed(long[] counts, double prior) {
    return Entropy.nats(Shares.smoothed(counts, prior));
  }

  @Test
  void pluginEntropiesEqualThoseOfPublishedSoftware() {
    var golden = GoldenCases.only("01_distribution_python", "shannon");
    var counts = golden.get("input", "counts").asLongs();
    var occurring = Arrays.stream(counts).filter(count -> count > 0).toArray();
    var hill = HillNumbers.of(counts);
    var expected = golden.get("expected");

    expected.get("nats").assertIs(Entropy.nats(counts));
    expected.get("bits").assertIs(Entropy.bits(counts));
    expected.get("pielou_evenness_K6_declared").assertIs(Entropy.evenness(counts));
    expected.get("pielou_evenness_S5_observed").assertIs(Entropy.evenness(occurring));
    expected.get("simpson_sum_p2").assertIs(1 / hill.order2());
    expected.get("inv_simpson").assertIs(hill.order2());
    expected.get("strong_dominance_max_p").assertIs(1 / hill.infinity());

    var vegan = GoldenValue.file("01_distribution_R");
    vegan.get("shannon_nats").assertIs(Entropy.nats(counts));
    vegan.get("miller_madow_nats_x").assertIs(MillerMadow.nats(counts, 100, UNBOUNDED));
    vegan.get("simpson_1_minus_D").assertIs(1 - 1 / hill.order2());
    vegan.get("invsimpson").assertIs(hill.order2());
    assertHill(hill, vegan.get("hill"), "q");
  }

  @Test
  void edgesOfHillNumbersEqualTheirReferences() {
    for (String edge : List.of("all_in_one", "uniform", "single_obs", "fractional")) {
      var golden = GoldenCases.only("01_distribution_python", "hill_edge_" + edge);
      var billionths =
          Arrays.stream(golden.get("input", "counts").asDoubles())
              .mapToLong(count -> Math.round(count * UNIT))
              .toArray();

      assertHill(HillNumbers.of(billionths), golden.get("expected"), "hill");
    }
  }

  private static void assertHill(HillNumbers hill, GoldenValue expected, String prefix) {
    expected.get(prefix + "0").assertIs(hill.order0());
    expected.get(prefix + "1").assertIs(hill.order1());
    expected.get(prefix + "2").assertIs(hill.order2());
    expected.get(expected.has("qInf") ? "qInf" : "hill_inf").assertIs(hill.infinity());
  }

  @Test
  void theErrorOfTheCorpusEqualsItsReference() {
    var golden = GoldenValue.file("02_cluster_variance_R").get("entropy");
    var performers = cube(GoldenTurn::performer);
    var jackknife = EntropyError.jackknife(performers);

    golden.get("H").assertIs(Entropy.nats(performers.total()));
    golden.get("se_linearised").assertIs(EntropyError.linearised(performers.moments()));
    golden.get("se_jk1").assertIs(jackknife.map(Jackknife::standardError));
    golden.get("H_jack_bias_corrected").assertIs(jackknife.map(Jackknife::corrected));
  }

  @Test
  void theErrorOfBothWaysIsAtLeastThatOfEither() {
    var performers = cube(GoldenTurn::performer).moments();
    var sessions = cube(GoldenTurn::session).moments();
    var both = cube(turn -> turn.performer() + "|" + turn.session()).moments();
    var twoWay = EntropyError.linearised(new TwoWayShareMoments(performers, sessions, both));

    assertThat(twoWay.value())
        .isGreaterThanOrEqualTo(Objects.requireNonNull(EntropyError.linearised(performers).value()))
        .isGreaterThanOrEqualTo(Objects.requireNonNull(EntropyError.linearised(sessions).value()));
  }

  @Test
  void singletonsAreCorrectedUpToEqualSharesAndNoFurther() {
    var four = new long[] {1, 1, 1, 1};

    assertThat(MillerMadow.nats(four, 4, 4).value()).isEqualTo(Math.log(4));
    assertThat(ChaoShen.nats(four, 4).value()).isEqualTo(Math.log(4));
    assertThat(ChaoShen.nats(four, 6).value()).isEqualTo(Math.log(6));
  }

  @Test
  void fewerEffectiveObservationsCorrectMore() {
    assertThat(MillerMadow.nats(new long[] {6, 4}, 2, 9).value())
        .isCloseTo(
            Objects.requireNonNull(Entropy.nats(new long[] {6, 4}).value()) + 0.25, within(1e-12));
  }

  @Test
  void withoutMassThereIsNoData() {
    assertThat(MillerMadow.nats(new long[3], 5, 3).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(ChaoShen.nats(new long[3], 3).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(EntropyError.jackknife(new MassCube<>(3)).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(EntropyError.linearised(new MassCube<String>(3).moments()).reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aSingleObservationHasNoEntropy() {
    assertThat(ChaoShen.nats(new long[] {1}, 5).value()).isEqualTo(0);
    assertThat(MillerMadow.nats(new long[] {1}, 1, 5).value()).isEqualTo(0);
    assertThat(ChaoShen.nats(new long[] {7}, 5).value()).isEqualTo(0);
  }

  @Test
  void fewerCategoriesThanWereSeenAndNoSizeAreRefused() {
    assertThatThrownBy(() -> ChaoShen.nats(new long[] {1, 1}, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MillerMadow.nats(new long[] {1, 1}, 0, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void correctedEntropiesAreBetweenThePluginAndThatOfEqualShares(
      @ForAll("counts") long[] counts, @ForAll @DoubleRange(min = 0.5, max = 99) double size) {
    var plugin = Objects.requireNonNull(Entropy.nats(counts).value());
    double most = Math.log(counts.length) + 1e-12;

    assertThat(MillerMadow.nats(counts, size, counts.length).value())
        .isBetween(plugin - 1e-12, most);
    assertThat(ChaoShen.nats(counts, counts.length).value()).isBetween(0.0, most);
  }

  @Property(tries = 200)
  void relabellingCategoriesChangesNothingToTheLastBit(@ForAll("counts") long[] counts) {
    var renamed = new long[] {counts[2], counts[3], counts[1], counts[0]};

    assertThat(ChaoShen.nats(renamed, 9)).isEqualTo(ChaoShen.nats(counts, 9));
    assertThat(MillerMadow.nats(renamed, 7, 9)).isEqualTo(MillerMadow.nats(counts, 7, 9));
  }

  @Property(tries = 200)
  void theEntropyOfSharesIsThatOfTheirMasses(@ForAll("counts") long[] counts) {
    var shares = Objects.requireNonNull(Shares.ofMasses(counts).value());

    assertThat(Entropy.nats(shares))
        .isCloseTo(Objects.requireNonNull(Entropy.nats(counts).value()), within(1e-12));
  }

  @Property(tries = 100)
  void aJackknifedEntropyIsSomeEntropy(@ForAll("counts") long[] one, @ForAll("counts") long[] two) {
    var cube = new MassCube<String>(4);
    for (int cell = 0; cell < 4; cell++) {
      cube.add("P1", cell, one[cell]);
      cube.add("P2", cell, two[cell]);
    }
    var jackknife = Objects.requireNonNull(EntropyError.jackknife(cube).value());

    assertThat(jackknife.corrected()).isBetween(0.0, Math.log(4));
    assertThat(jackknife.standardError()).isBetween(0.0, Math.log(4));
    assertThat(EntropyError.linearised(cube.moments()).value()).isGreaterThanOrEqualTo(0);
  }

  @Provide
  Arbitrary<long[]> counts() {
    return Arbitraries.longs()
        .between(0, 20)
        .array(long[].class)
        .ofSize(4)
        .filter(counts -> Arrays.stream(counts).sum() > 0);
  }

  private static MassCube<String> cube(Function<GoldenTurn, String> cluster) {
    var labels = List.of("anger", "fear", "joy", "neutral", "sadness", "surprise");
    var cube = new MassCube<String>(labels.size());
    for (GoldenTurn turn : Golden.turns()) {
      if (turn.label() != null) {
        cube.add(cluster.apply(turn), labels.indexOf(turn.label()), UNIT);
      }
    }
    return cube;
  }
}

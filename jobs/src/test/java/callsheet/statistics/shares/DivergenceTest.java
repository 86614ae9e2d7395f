package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenCases;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DivergenceTest {
  private static final double LN2 = Math.log(2);

  @Test
  void divergencesFromATargetEqualThoseOfPublishedSoftware() {
    var golden = GoldenCases.only("01_distribution_python", "divergence_to_target");
    var counts = golden.get("input", "counts").asLongs();
    var observed = observed(counts);
    var target = Shares.of(golden.get("input", "target").asDoubles());
    var expected = golden.get("expected");

    expected.get("js_divergence_bits").assertIs(Divergence.jensenShannonBits(observed, target));
    expected
        .get("js_divergence_nats")
        .assertIs(Divergence.jensenShannonBits(observed, target) * LN2);
    expected
        .get("js_distance_sqrt_bits")
        .assertIs(Divergence.jensenShannonDistance(observed, target));
    expected.get("total_variation").assertIs(Divergence.totalVariation(observed, target));
    expected.get("hellinger").assertIs(Divergence.hellinger(observed, target));
    expected
        .get("kl_p_t_nats")
        .assertIs(Divergence.kullbackLeiblerBits(observed, target).map(bits -> bits * LN2));
    expected
        .get("kl_t_p_nats_smoothed_jeffreys0.5")
        .assertIs(
            Divergence.kullbackLeiblerBits(target, Shares.smoothed(counts, 0.5))
                .map(bits -> bits * LN2));
  }

  @Test
  void anInfiniteDivergenceIsUndefined() {
    var golden = GoldenCases.only("01_distribution_python", "divergence_to_target");
    var observed = observed(golden.get("input", "counts").asLongs());
    var reason = Divergence.kullbackLeiblerBits(Shares.equal(6), observed).reason();

    golden
        .get("expected", "kl_t_p_nats")
        .assertIs(reason == Reason.ZERO_MARGIN ? "Infinity" : "finite");
  }

  @Test
  void disjointDistributionsAreOneBitApart() {
    var golden = GoldenCases.only("01_distribution_python", "js_disjoint_is_1_bit");
    var p = Shares.of(golden.get("input", "p").asDoubles());
    var q = Shares.of(golden.get("input", "q").asDoubles());

    golden.get("expected", "js_divergence_bits").assertIs(Divergence.jensenShannonBits(p, q));
    golden.get("expected", "tv").assertIs(Divergence.totalVariation(p, q));
    assertThat(Divergence.hellinger(p, q)).isEqualTo(1);
  }

  @Test
  void theDivergenceFromEqualSharesIsWhatTheEntropyLacks() {
    for (GoldenValue golden : GoldenCases.ofEntropy()) {
      var counts = golden.get("counts").asLongs();
      golden
          .get("KL_emp_to_unif")
          .assertIs(
              Divergence.kullbackLeiblerBits(observed(counts), Shares.equal(counts.length))
                  .map(bits -> bits * LN2));
    }
  }

  @Test
  void sharesOfOtherSchemesAreRefused() {
    assertThatThrownBy(() -> Divergence.jensenShannonBits(Shares.equal(2), Shares.equal(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Divergence.kullbackLeiblerBits(Shares.equal(2), Shares.equal(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void divergencesAreBetweenZeroAndOneAndSymmetric(
      @ForAll("shares") Shares p, @ForAll("shares") Shares q) {
    assertThat(Divergence.jensenShannonBits(p, q))
        .isBetween(0.0, 1.0)
        .isEqualTo(Divergence.jensenShannonBits(q, p));
    assertThat(Divergence.totalVariation(p, q))
        .isBetween(0.0, 1.0)
        .isEqualTo(Divergence.totalVariation(q, p));
    assertThat(Divergence.hellinger(p, q))
        .isBetween(0.0, 1.0)
        .isEqualTo(Divergence.hellinger(q, p));
  }

  @Property(tries = 300)
  void theDivergenceIsThatOfTheEntropies(@ForAll("shares") Shares p, @ForAll("shares") Shares q) {
    double nats = entropy(middle(p, q)) - entropy(p.toArray()) / 2 - entropy(q.toArray()) / 2;

    assertThat(Divergence.jensenShannonBits(p, q)).isCloseTo(nats / LN2, within(1e-12));
  }

  @Property(tries = 300)
  void theDistancesKeepTheTriangle(
      @ForAll("shares") Shares p, @ForAll("shares") Shares q, @ForAll("shares") Shares r) {
    assertThat(Divergence.jensenShannonDistance(p, q))
        .isLessThanOrEqualTo(
            Divergence.jensenShannonDistance(p, r) + Divergence.jensenShannonDistance(r, q) + 1e-9);
    assertThat(Divergence.hellinger(p, q))
        .isLessThanOrEqualTo(Divergence.hellinger(p, r) + Divergence.hellinger(r, q) + 1e-9);
  }

  @Property(tries = 300)
  void kullbackAndLeiblerBoundTotalVariation(
      @ForAll("shares") Shares p, @ForAll("shares") Shares q) {
    var bits = Divergence.kullbackLeiblerBits(p, q).value();
    if (bits != null) {
      double variation = Divergence.totalVariation(p, q);
      assertThat(bits * LN2).isGreaterThanOrEqualTo(2 * variation * variation - 1e-12);
    }
  }

  @Property(tries = 300)
  void nothingDivergesFromItself(@ForAll("shares") Shares p) {
    assertThat(Divergence.jensenShannonBits(p, p)).isZero();
    assertThat(Divergence.totalVariation(p, p)).isZero();
    assertThat(Divergence.hellinger(p, p)).isZero();
    assertThat(Divergence.kullbackLeiblerBits(p, p).value()).isEqualTo(0);
  }

  @Property(tries = 200)
  void exchangingCategoriesOfBothChangesNothingToTheLastBit(
      @ForAll("counts") long[] p, @ForAll("counts") long[] q) {
    var forthP = observed(p);
    var forthQ = observed(q);
    var backP = observed(reversed(p));
    var backQ = observed(reversed(q));

    assertThat(Divergence.jensenShannonBits(backP, backQ))
        .isEqualTo(Divergence.jensenShannonBits(forthP, forthQ));
    assertThat(Divergence.kullbackLeiblerBits(backP, backQ))
        .isEqualTo(Divergence.kullbackLeiblerBits(forthP, forthQ));
  }

  @Provide
  Arbitrary<Shares> shares() {
    return counts().map(DivergenceTest::observed);
  }

  @Provide
  Arbitrary<long[]> counts() {
    return Arbitraries.longs()
        .between(0, 40)
        .array(long[].class)
        .ofSize(4)
        .filter(counts -> counts[0] + counts[1] + counts[2] + counts[3] > 0);
  }

  private static Shares observed(long[] counts) {
    return Objects.requireNonNull(Shares.ofMasses(counts).value());
  }

  private static long[] reversed(long[] counts) {
    return new long[] {counts[3], counts[2], counts[1], counts[0]};
  }

  private static double[] middle(Shares p, Shares q) {
    var middle = p.toArray();
    for (int i = 0; i < middle.length; i++) {
      middle[i] = (middle[i] + q.at(i)) / 2;
    }
    return middle;
  }

  private static double entropy(double[] shares) {
    double nats = 0;
    for (double share : shares) {
      nats -= share == 0 ? 0 : share * Math.log(share);
    }
    return nats;
  }
}

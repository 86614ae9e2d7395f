package callsheet.statistics.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  private static final GoldenValue DIVERSITY = GoldenValue.file("05_diversity_R");
  private static final GoldenValue VENDI = GoldenValue.file("14_misc").get("vendi");
  private static final double[][] DISTANCES = DIVERSITY.get("rao", "D").asMatrix();
  private static final long[] COUNTS = DIVERSITY.get("rao", "counts").asLongs();

  @Test
  void raosEntropyEqualsThatOfPublishedSoftware() {
    var rao = DIVERSITY.get("rao");
    var entropy = RaoEntropy.of(COUNTS, DISTANCES);

    rao.get("raoQ").assertIs(entropy);
    rao.get("ade4_divc_with_sqrt2D").assertIs(entropy);
    rao.get("ricotta_szeidl_ordinariness")
        .assertIs(SimilarityDiversity.ordinariness(COUNTS, similarities()));
    rao.get("effective_number_1_over_1_minus_Q")
        .assertIs(SimilarityDiversity.of(COUNTS, similarities()).order2());
  }

  @Test
  void leinsterAndCobboldsNumbersEqualTheirReference() {
    var expected = DIVERSITY.get("leinster_cobbold");
    var numbers = SimilarityDiversity.of(COUNTS, similarities());

    expected.get("q0").assertIs(numbers.order0());
    expected.get("q1").assertIs(numbers.order1());
    expected.get("q2").assertIs(numbers.order2());
  }

  @Test
  void vendiScoresOfWeightedMembersEqualTheirReference() {
    var expected = DIVERSITY.get("vendi_weighted");
    var kernel = expected.get("K").asMatrix();
    var shares = expected.get("p").asDoubles();
    var masses = Arrays.stream(shares).mapToLong(share -> Math.round(share * 1e9)).toArray();
    var score = VendiScore.of(masses, kernel);

    expected.get("eigenvalues").assertIs(VendiScore.eigenvalues(masses, kernel));
    expected.get("q1").assertIs(score.order1());
    expected.get("q2").assertIs(score.order2());
    expected.get("qInf").assertIs(score.infinity());
    VENDI.get("weighted_q1").assertIs(score.order1());
    VENDI.get("weighted_q2").assertIs(score.order2());
  }

  @Test
  void vendiScoresOfEqualMembersEqualThoseOfPublishedSoftware() {
    var score = VendiScore.of(VENDI.get("K").asMatrix());

    VENDI.get("unweighted_q1").assertIs(score.order1());
    VENDI.get("unweighted_q2").assertIs(score.order2());
    VENDI.get("inf").assertIs(score.infinity());
    DIVERSITY.get("vendi_unweighted", "q1").assertIs(score.order1());
    DIVERSITY.get("vendi_unweighted", "q2").assertIs(score.order2());
  }

  @Test
  void vendiScoresOfFeaturesEqualThoseOfPublishedSoftwareFromBothTables() {
    var features = VENDI.get("X").asMatrix();
    var wide = Arrays.stream(features).map(row -> Arrays.copyOf(row, 9)).toArray(double[][]::new);
    long[] equal = {1, 1, 1, 1};

    VENDI.get("score_dual").assertIs(VendiScore.ofCosines(equal, features).order1());
    VENDI.get("score_X_cosine").assertIs(VendiScore.ofCosines(equal, wide).order1());
  }

  @Test
  void withoutMassThereIsNobody() {
    assertThat(RaoEntropy.of(new long[3], DISTANCES).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(SimilarityDiversity.of(new long[3], similarities()))
        .isEqualTo(new HillNumbers(0, 0, 0, 0));
    assertThat(VendiScore.of(new double[0][0])).isEqualTo(new HillNumbers(0, 0, 0, 0));
    assertThat(VendiScore.of(new long[3], similarities())).isEqualTo(new HillNumbers(0, 0, 0, 0));
    assertThat(VendiScore.ofCosines(new long[1], new double[][] {{1}}))
        .isEqualTo(new HillNumbers(0, 0, 0, 0));
  }

  @Test
  void oneMinusAnArbitraryDistanceIsNoKernelButIsASimilarity() {
    double[][] broken = {{1, 0.9, 0}, {0.9, 1, 0.9}, {0, 0.9, 1}};

    assertThatThrownBy(() -> VendiScore.of(broken)).hasMessageStartingWith("Invalid kernel");
    assertThat(SimilarityDiversity.of(new long[] {1, 1, 1}, broken).order1()).isBetween(1.0, 3.0);
  }

  @Test
  void whatIsNoTableOfSimilaritiesIsRefused() {
    double[][] skew = {{1, 0.5}, {0.4, 1}};
    double[][] diagonal = {{1, 0.5}, {0.5, 0.9}};
    double[][] negative = {{1, -0.5}, {-0.5, 1}};
    double[][] ragged = {{1, 0.5}, {0.5}};
    for (double[][] matrix : new double[][][] {skew, diagonal, negative, ragged, {{1}}}) {
      assertThatThrownBy(() -> SimilarityDiversity.of(new long[] {1, 1}, matrix))
          .hasMessageStartingWith("Invalid matrix");
    }
    assertThatThrownBy(() -> VendiScore.ofCosines(new long[] {1}, new double[][] {{0, 0}}))
        .hasMessageStartingWith("Invalid features");
    assertThatThrownBy(() -> VendiScore.ofCosines(new long[] {1, 2}, new double[][] {{0, 1}}))
        .hasMessageStartingWith("Invalid features");
    assertThatThrownBy(() -> RadialKernel.of(new double[][] {{0}}, 0))
        .hasMessageStartingWith("Invalid bandwidth");
    assertThatThrownBy(() -> RadialKernel.of(new double[][] {{0}, {0, 1}}, 1))
        .hasMessageStartingWith("Invalid features");
  }

  @Test
  void theMedianDistanceIsThatOfAllPairs() {
    assertThat(RadialKernel.medianDistance(new double[][] {{0}, {3}, {4}}).value()).isEqualTo(3.0);
    assertThat(RadialKernel.medianDistance(new double[][] {{0}, {1}, {2}, {6}}).value())
        .isEqualTo(3.0);
    assertThat(RadialKernel.medianDistance(new double[][] {{0}}).reason())
        .isEqualTo(Reason.TOO_SHORT);
    assertThat(RadialKernel.medianDistance(new double[][] {{2}, {2}}).reason())
        .isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void standardisedFeaturesHaveNoUnit() {
    double[][] features = {{1, 5, 0.1}, {2, 5, 0.1}, {6, 5, 0.1}};
    double[][] inOtherUnits = {{1000, 5, 0.1}, {2000, 5, 0.1}, {6000, 5, 0.1}};
    var standardised = RadialKernel.standardised(features);

    assertThat(RadialKernel.standardised(inOtherUnits)[2][0])
        .isCloseTo(standardised[2][0], TOLERANCE);
    assertThat(standardised[0][1]).isZero();
    assertThat(standardised[0][2]).isZero();
    assertThat(RadialKernel.standardised(new double[0][0])).isEmpty();
  }

  @Provide
  Arbitrary<double[][]> features() {
    return Arbitraries.doubles()
        .between(-5, 5)
        .array(double[].class)
        .ofSize(3)
        .array(double[][].class)
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 200)
  void scoresOfAKernelAreBetweenOneAndItsMembers(@ForAll("features") double[][] features) {
    var bandwidth = RadialKernel.medianDistance(features);
    var kernel = RadialKernel.of(features, Objects.requireNonNullElse(bandwidth.value(), 1.0));
    var equal = IntStream.range(0, features.length).mapToLong(index -> 7).toArray();
    for (var numbers :
        new HillNumbers[] {VendiScore.of(kernel), SimilarityDiversity.of(equal, kernel)}) {
      assertThat(numbers.infinity()).isBetween(1 - 1e-9, numbers.order2() + 1e-9);
      assertThat(numbers.order2()).isLessThanOrEqualTo(numbers.order1() + 1e-9);
      assertThat(numbers.order1()).isLessThanOrEqualTo(numbers.order0() + 1e-9);
      assertThat(numbers.order0()).isLessThanOrEqualTo(features.length + 1e-9);
    }
  }

  @Property(tries = 200)
  void withNothingAlikeAllNumbersAreHills(
      @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 1000) Long> list) {
    var masses = list.stream().mapToLong(Long::longValue).toArray();
    var identity = identity(masses.length);
    var hill = HillNumbers.of(masses);

    assertNear(SimilarityDiversity.of(masses, identity), hill);
    assertNear(VendiScore.of(masses, identity), hill);
    assertNear(VendiScore.ofCosines(masses, identity), hill);
  }

  @Property(tries = 100)
  void membersWhoAreTheSameCountOnce(@ForAll("features") double[][] features) {
    var twice = Arrays.copyOf(features, features.length + 1);
    twice[features.length] = features[0];
    var masses = new long[features.length];
    Arrays.fill(masses, 1);
    masses[0] = 2;
    var equal = new long[twice.length];
    Arrays.fill(equal, 1);

    assertNear(
        SimilarityDiversity.of(equal, RadialKernel.of(twice, 2)),
        SimilarityDiversity.of(masses, RadialKernel.of(features, 2)));
    assertThat(VendiScore.of(equal, RadialKernel.of(twice, 2)).order2())
        .isCloseTo(VendiScore.of(masses, RadialKernel.of(features, 2)).order2(), within(1e-8));
  }

  private static void assertNear(HillNumbers ours, HillNumbers expected) {
    assertThat(ours.order0()).isCloseTo(expected.order0(), within(1e-8));
    assertThat(ours.order1()).isCloseTo(expected.order1(), within(1e-8));
    assertThat(ours.order2()).isCloseTo(expected.order2(), within(1e-8));
    assertThat(ours.infinity()).isCloseTo(expected.infinity(), within(1e-8));
  }

  private static double[][] identity(int size) {
    return IntStream.range(0, size)
        .mapToObj(row -> IntStream.range(0, size).mapToDouble(c -> c == row ? 1 : 0).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] similarities() {
    return Arrays.stream(DISTANCES)
        .map(row -> Arrays.stream(row).map(distance -> 1 - distance).toArray())
        .toArray(double[][]::new);
  }
}

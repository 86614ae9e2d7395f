package callsheet.statistics;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTurn;
import callsheet.golden.GoldenValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class DirichletMultinomialTest {
  private static final GoldenValue DIRMULT =
      GoldenValue.file("11_yield_R").get("dirichlet_multinomial");
  private static final List<GoldenTurn> LABELLED =
      Golden.turns().stream().filter(turn -> turn.label() != null).toList();
  private static final List<String> LABELS =
      LABELLED.stream().map(GoldenTurn::label).distinct().sorted().toList();

  @Test
  void theMostLikelyParametersEqualThoseOfPublishedSoftware() {
    var counts = DIRMULT.get("counts").asLongMatrix();
    var fit = fit(counts);

    DIRMULT.get("pi").assertIs(array(fit.shares()));
    DIRMULT.get("theta").assertIs(fit.intraclassCorrelation());
    DIRMULT.get("alpha0").assertIs(fit.concentration());
    DIRMULT.get("gamma").assertIs(IntStream.range(0, 6).mapToDouble(fit::pseudoCount).toArray());
    DIRMULT.get("loglik").assertIs(fit.logLikelihood(counts, 1));
  }

  @Test
  void theCountsAreThoseOfTheSessionsOfTheCorpus() {
    for (int label = 0; label < LABELS.size(); label++) {
      DIRMULT.get("labels").get(label).assertIs(LABELS.get(label));
    }
    DIRMULT.get("unit").assertIs("session");
    DIRMULT.get("counts").assertIs(counts(LABELLED.stream().map(GoldenTurn::session)));
  }

  @Test
  void theSharesOfABriefAreDrawnTowardsThoseOfAllAsTheReferenceSays() {
    var fit = fit(DIRMULT.get("counts").asLongMatrix());
    var briefs = LABELLED.stream().map(GoldenTurn::scene).distinct().sorted().toList();
    for (int brief = 0; brief < briefs.size(); brief++) {
      var scene = briefs.get(brief);
      var counts = row(LABELLED.stream().filter(turn -> turn.scene().equals(scene)).toList());
      DIRMULT.get("posterior_mean_brief").get(brief).assertIs(array(fit.posteriorMean(counts, 1)));
    }
  }

  @Test
  void neitherTheOrderOfTheClustersNorEmptyOnesNorTheUnitMatter() {
    var counts = DIRMULT.get("counts").asLongMatrix();
    var shuffled = Arrays.asList(counts.clone());
    Collections.reverse(shuffled);
    var more =
        Stream.concat(shuffled.stream(), Stream.of(new long[6]))
            .map(row -> Arrays.stream(row).map(count -> count * 1_000_000_000).toArray())
            .toArray(long[][]::new);

    assertThat(DirichletMultinomial.fit(more, 1_000_000_000)).isEqualTo(Estimate.of(fit(counts)));
  }

  @Test
  void aCategoryThatNeverOccursHasNoShare() {
    var counts = DIRMULT.get("counts").asLongMatrix();
    var wider = Arrays.stream(counts).map(row -> Arrays.copyOf(row, 7)).toArray(long[][]::new);
    var fit = fit(wider);

    assertThat(fit.shares().get(6)).isZero();
    assertThat(fit.concentration()).isCloseTo(fit(counts).concentration(), TOLERANCE);
  }

  @Test
  void theConcentrationAroundTheMostLikelySharesIsTheMostLikelyOne() {
    var counts = DIRMULT.get("counts").asLongMatrix();
    var fit = fit(counts);

    assertThat(DirichletMultinomial.concentration(counts, fit.shares(), 1).value())
        .isCloseTo(fit.concentration(), TOLERANCE);
  }

  @Test
  void clustersThatAreAllAlikeArePooledCompletely() {
    long[][] alike = {{5, 10, 15}, {5, 10, 15}, {5, 10, 15}};
    var fit = fit(alike);

    assertThat(fit.concentration()).isEqualTo(DirichletMultinomial.LARGEST_CONCENTRATION);
    assertThat(fit.shares().get(2)).isCloseTo(0.5, TOLERANCE);
    assertThat(DirichletMultinomial.concentration(alike, fit.shares(), 1).value())
        .isEqualTo(DirichletMultinomial.LARGEST_CONCENTRATION);
  }

  @Test
  void clustersOfOneCategoryEachAreNotPooledAtAll() {
    long[][] apart = {{9, 0}, {0, 4}, {7, 0}, {3, 0}};
    var fit = fit(apart);

    assertThat(fit.concentration()).isEqualTo(DirichletMultinomial.SMALLEST_CONCENTRATION);
    assertThat(fit.shares().get(0)).isCloseTo(0.75, within(1e-3));
    assertThat(DirichletMultinomial.concentration(apart, fit.shares(), 1).value())
        .isCloseTo(DirichletMultinomial.SMALLEST_CONCENTRATION, TOLERANCE);
  }

  @Test
  void whatCannotTellClustersApartHasItsReason() {
    assertThat(reason(new long[][] {})).isEqualTo(Reason.NO_DATA);
    assertThat(reason(new long[][] {{0, 0}, {0, 0}})).isEqualTo(Reason.NO_DATA);
    assertThat(reason(new long[][] {{3, 4}, {0, 0}})).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(reason(new long[][] {{3, 0}, {5, 0}})).isEqualTo(Reason.NO_VARIATION);
    assertThat(reason(new long[][] {{1, 0}, {0, 1}})).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertThatThrownBy(() -> new DirichletMultinomial(List.of(0.5, 0.4), 1))
        .hasMessageStartingWith("Invalid shares");
    assertThatThrownBy(() -> new DirichletMultinomial(List.of(0.5, 0.5), 0))
        .hasMessageStartingWith("Invalid concentration");
    var prior = new DirichletMultinomial(List.of(0.5, 0.5), 1);
    assertThatThrownBy(() -> prior.posteriorMean(new long[3], 1))
        .hasMessageStartingWith("Invalid masses");
    long[][] counts = {{1, 2}, {3, 4}};
    assertThatThrownBy(() -> DirichletMultinomial.concentration(counts, List.of(0.0, 1.0), 1))
        .hasMessageStartingWith("Invalid shares");
    assertThatThrownBy(() -> DirichletMultinomial.fit(new long[][] {{1, 2}, {3}}, 1))
        .hasMessageStartingWith("Invalid counts");
  }

  @Test
  void alongAFlatRidgeTheMostLikelyParametersAreFound() {
    // Hardly any likelihood is gained from a concentration of 97 to one beyond the bound.
    var fit = fit(new long[][] {{0, 6, 12}, {12, 12, 13}, {29, 28, 29}});

    assertThat(fit.concentration()).isEqualTo(DirichletMultinomial.LARGEST_CONCENTRATION);
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Arbitraries.longs()
        .between(0, 30)
        .array(long[].class)
        .ofSize(3)
        .array(long[][].class)
        .ofMinSize(2)
        .ofMaxSize(12);
  }

  @Property(tries = 200)
  void noOtherParametersNearbyAreMoreLikely(@ForAll("tables") long[][] counts) {
    var fit = DirichletMultinomial.fit(counts, 1).value();
    if (fit == null || isAtABound(fit)) {
      return;
    }
    double best = fit.logLikelihood(counts, 1);
    for (double factor : new double[] {0.98, 1.02}) {
      var other = new DirichletMultinomial(fit.shares(), fit.concentration() * factor);
      assertThat(other.logLikelihood(counts, 1)).isLessThanOrEqualTo(best + 1e-9);
    }
    double moved = Math.min(fit.shares().get(0), 1e-3);
    if (fit.shares().get(1) > 0) {
      var shares =
          List.of(
              fit.shares().get(0) - moved / 2,
              fit.shares().get(1) + moved / 2,
              fit.shares().get(2));
      assertThat(new DirichletMultinomial(shares, fit.concentration()).logLikelihood(counts, 1))
          .isLessThanOrEqualTo(best + 1e-9);
    }
  }

  @Provide
  Arbitrary<long[][]> sparseMasses() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0L)),
            Tuple.of(1, Arbitraries.longs().between(1, 3_000_000_000L)),
            Tuple.of(1, Arbitraries.longs().between(1, 5_000_000_000_000L)))
        .array(long[].class)
        .ofSize(3)
        .array(long[][].class)
        .ofMaxSize(9);
  }

  @Property(tries = 200)
  void theConcentrationIsWithinItsBoundsWhateverTheMasses(@ForAll("sparseMasses") long[][] masses) {
    var fit = DirichletMultinomial.fit(masses, 1_000_000_000).value();
    if (fit != null) {
      assertThat(fit.concentration())
          .isBetween(
              DirichletMultinomial.SMALLEST_CONCENTRATION,
              DirichletMultinomial.LARGEST_CONCENTRATION);
      assertThat(fit.intraclassCorrelation()).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 100)
  void posteriorSharesLieBetweenTheClustersAndThePriors(@ForAll("tables") long[][] counts) {
    var prior = new DirichletMultinomial(List.of(0.2, 0.3, 0.5), 4);
    long[] own = counts[0];
    double total = Masses.total(own);
    var posterior = prior.posteriorMean(own, 1);
    double sum = 0;
    for (int category = 0; category < 3; category++) {
      double share = total == 0 ? prior.shares().get(category) : own[category] / total;
      double mean = prior.shares().get(category);
      assertThat(posterior.get(category))
          .isBetween(Math.min(share, mean) - 1e-12, Math.max(share, mean) + 1e-12);
      sum += posterior.get(category);
    }
    assertThat(sum).isCloseTo(1, TOLERANCE);
  }

  private static boolean isAtABound(DirichletMultinomial fit) {
    return fit.concentration() == DirichletMultinomial.LARGEST_CONCENTRATION
        || fit.concentration() == DirichletMultinomial.SMALLEST_CONCENTRATION;
  }

  private static DirichletMultinomial fit(long[][] counts) {
    return Objects.requireNonNull(DirichletMultinomial.fit(counts, 1).value());
  }

  private static Reason reason(long[][] counts) {
    var reason = DirichletMultinomial.fit(counts, 1).reason();
    if (counts.length > 0) {
      assertThat(DirichletMultinomial.concentration(counts, List.of(0.5, 0.5), 1).reason())
          .isEqualTo(reason);
    }
    return Objects.requireNonNull(reason);
  }

  private static long[][] counts(Stream<String> sessions) {
    return sessions
        .distinct()
        .sorted()
        .map(session -> row(LABELLED.stream().filter(t -> t.session().equals(session)).toList()))
        .toArray(long[][]::new);
  }

  private static long[] row(List<GoldenTurn> turns) {
    return LABELS.stream()
        .mapToLong(label -> turns.stream().filter(turn -> label.equals(turn.label())).count())
        .toArray();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

package callsheet.statistics.shares;

import static callsheet.statistics.shares.GoldenCube.LABELLED;
import static callsheet.statistics.shares.GoldenCube.LABELS;
import static callsheet.statistics.shares.GoldenCube.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenTurn;
import callsheet.golden.GoldenValue;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class ClusteredVarianceGoldenTest {
  private static final GoldenValue SURVEY = GoldenValue.file("02_cluster_variance_R");

  @Test
  void theDefaultIntervalEqualsItsReference() {
    for (GoldenValue expected : GoldenValue.file("02b_default_ci").elements()) {
      var counts = share(expected.get("label").asText());
      var variance = variance(counts);
      var ratio = ratio(counts, counts.twoWay());

      expected.get("p").assertIs(ratio.ratio());
      expected.get("V_performer").assertIs(variance.performers());
      expected.get("V_session").assertIs(variance.sessions());
      expected.get("V_two_way").assertIs(variance.twoWay());
      expected.get("V_star").assertIs(ratio.variance());
      expected.get("df").assertIs((double) counts.support().degreesOfFreedom());
      expected.get("deff").assertIs(Objects.requireNonNull(ratio.designEffect()));
      // The reference's t quantiles have ten digits; those of R are met below.
      expected.get("n_star").assertIsNear(ratio.effectiveSize(), 1e-9 * ratio.effectiveSize());
      expected.get("ci").assertIs(bounds(ratio));
    }
  }

  @Test
  void theCorpusHasAsManyTurnsAndClustersAsItsReference() {
    var clusters = share("joy").by(GoldenTurn::performer).clusters();

    SURVEY.get("n").assertIs((double) LABELLED.size());
    SURVEY.get("n_clusters").assertIs((double) clusters);
    for (int label = 0; label < LABELS.size(); label++) {
      SURVEY.get("labels").get(label).assertIs(LABELS.get(label));
    }
  }

  @Test
  void turnsAsTheirOwnClustersVaryAsIndependentOnes() {
    for (int label = 0; label < LABELS.size(); label++) {
      var counts = share(LABELS.get(label));

      SURVEY.get("srs", "p").get(label).assertIs(counts.sums(UNIT).ratio());
      SURVEY.get("srs", "se").get(label).assertIs(Math.sqrt(independent(counts)));
    }
  }

  @Test
  void oneWayVariancesEqualThoseOfPublishedSoftware() {
    assertOneWay(SURVEY.get("performer_clusters"), GoldenTurn::performer);
    assertOneWay(SURVEY.get("session_clusters"), GoldenTurn::session);
  }

  private static void assertOneWay(GoldenValue expected, Function<GoldenTurn, String> cluster) {
    for (int label = 0; label < LABELS.size(); label++) {
      var counts = share(LABELS.get(label));
      var sums = counts.sums(UNIT);
      var clusters = counts.by(cluster);
      double variance = clusters.variance(sums);
      double degrees = clusters.clusters() - 1;

      expected.get("p").get(label).assertIs(sums.ratio());
      expected.get("se").get(label).assertIs(Math.sqrt(variance));
      // The package's is against drawing without replacement: it divides by N−1, not N.
      expected.get("deff").get(label).assertIs(variance / independent(counts));
      expected.get("df").assertIs(degrees);
      var logit = logit(sums.ratio(), variance, degrees);
      // The package fits a regression to get there, and stops when it is near.
      expected.get("ci_logit").get(label).get(0).assertIsNear(logit[0], 1e-7);
      expected.get("ci_logit").get(label).get(1).assertIsNear(logit[1], 1e-7);
    }
  }

  @Test
  void theEffectiveSizeIsTheOneThatThePackageTakesForItsBetaInterval() {
    assertBeta(SURVEY.get("performer_clusters", "ci_beta_korn_graubard"), GoldenTurn::performer);
    assertBeta(SURVEY.get("session_clusters", "ci_beta_korn_graubard"), GoldenTurn::session);
  }

  private static void assertBeta(GoldenValue expected, Function<GoldenTurn, String> cluster) {
    for (int label = 0; label < LABELS.size(); label++) {
      var ratio = oneWay(share(LABELS.get(label)), cluster);
      double size = ratio.effectiveSize();
      double part = size * ratio.ratio();
      double lower = BetaDistribution.of(part, size - part + 1).inverseCumulativeProbability(0.025);
      double upper = BetaDistribution.of(part + 1, size - part).inverseSurvivalProbability(0.025);

      expected.get(label).assertIs(new double[] {lower, upper});
    }
  }

  @Test
  void theEffectiveSizeOfOneClusteringEqualsThatOfPublishedSoftware() {
    var expected = SURVEY.get("wilson_neff");
    for (int label = 0; label < LABELS.size(); label++) {
      var counts = share(LABELS.get(label));
      var ratio = oneWay(counts, GoldenTurn::performer);
      double kish = counts.sums(UNIT).size() / Objects.requireNonNull(ratio.designEffect());
      var unadjusted = Wilson.interval(ratio.ratio(), Math.min(LABELLED.size(), kish));

      expected.get("n_eff_df_adjusted").get(label).assertIs(ratio.effectiveSize());
      expected.get("ci").get(label).assertIs(bounds(ratio));
      expected.get("n_eff_kish").get(label).assertIs(kish);
      expected
          .get("ci_no_df_adjust")
          .get(label)
          .assertIs(new double[] {unadjusted.lower(), unadjusted.upper()});
    }
  }

  @Test
  void twoWayVariancesEqualThoseOfPublishedSoftware() {
    for (String label : LABELS) {
      var counts = share(label);
      var variance = variance(counts);
      var expected = SURVEY.get("two_way_CGM", label);
      var moments = counts.twoWay();
      double performers = uncorrected(variance.performers(), moments.performers());
      double sessions = uncorrected(variance.sessions(), moments.sessions());
      double intersections = uncorrected(variance.intersections(), moments.intersections());

      expected.get("p").assertIs(counts.sums(UNIT).ratio());
      expected.get("V_perf").assertIs(performers);
      expected.get("V_sess").assertIs(sessions);
      expected.get("V_inter").assertIs(intersections);
      expected.get("V_two_way_cadjust_false").assertIs(performers + sessions - intersections);
      expected.get("V_two_way_cadjust_true_pkg").assertIs(variance.twoWay());
      expected.get("V_two_way").assertIs(variance.twoWay());
      expected.get("se_two_way").assertIs(Math.sqrt(variance.twoWay()));
    }
  }

  /** Without G/(G−1). */
  private static double uncorrected(double variance, ClusterMoments clusters) {
    return variance * (clusters.clusters() - 1) / clusters.clusters();
  }

  @Test
  void everyPerformerOfTheCorpusCountsInADomain() {
    var domain = SURVEY.get("domain_B1_joy");
    var brief = LABELLED.stream().filter(turn -> turn.scene().equals("B1")).toList();
    var joy =
        new ClusterSums(
            LABELLED,
            turn -> "joy".equals(turn.label()) && turn.scene().equals("B1") ? UNIT : 0,
            turn -> turn.scene().equals("B1") ? UNIT : 0);
    var filtered =
        new ClusterSums(brief, turn -> "joy".equals(turn.label()) ? UNIT : 0, turn -> UNIT);
    double correct = joy.by(GoldenTurn::performer).variance(joy.sums(UNIT));
    double wrong = filtered.by(GoldenTurn::performer).variance(filtered.sums(UNIT));

    domain.get("p").assertIs(joy.sums(UNIT).ratio());
    domain.get("se_correct_all_clusters_kept").assertIs(Math.sqrt(correct));
    domain.get("se_wrong_filtered_design").assertIs(Math.sqrt(wrong));
    assertThat(wrong).isGreaterThan(correct);
  }

  @Test
  void softMassesVaryAsTheirReferenceDoes() {
    var expected = SURVEY.get("soft_confidence_spread");
    for (int label = 0; label < LABELS.size(); label++) {
      var emotion = LABELS.get(label);
      var counts = new ClusterSums(LABELLED, turn -> softMass(turn, emotion), turn -> UNIT);
      var sums = counts.sums(UNIT);
      double variance = variance(counts).performers();

      expected.get("p").get(label).assertIs(sums.ratio());
      expected.get("se").get(label).assertIs(Math.sqrt(variance));
      expected.get("total").get(label).assertIsNear(sums.part().doubleValue() / UNIT, 1e-6);
      expected.get("deff").get(label).assertIs(variance / independent(counts));
    }
  }

  @Test
  void clustersOfUnequalSizeCountAsFewerOfAnAverageTurn() {
    var performers = GoldenCube.by(GoldenTurn::performer, turn -> 0, 1);
    var sizes = SURVEY.get("cluster_sizes");
    var moments = share("joy").by(GoldenTurn::performer);

    for (String performer : performers.clusters()) {
      long size = performers.weighted(other -> other.equals(performer) ? 1 : 0)[0] / UNIT;
      sizes.get(performer).assertIs((double) size);
    }
    SURVEY
        .get("m_A_weighted_cluster_size")
        .assertIs(moments.baseSquares().doubleValue() / UNIT / UNIT / LABELLED.size());
  }

  private static ClusterSums share(String emotion) {
    return new ClusterSums(LABELLED, turn -> emotion.equals(turn.label()) ? UNIT : 0, turn -> UNIT);
  }

  /** The confidence on the label, the rest in equal parts on the others. */
  private static long softMass(GoldenTurn turn, String emotion) {
    double rest = (1 - turn.confidence()) / (LABELS.size() - 1);
    return Math.round(UNIT * (emotion.equals(turn.label()) ? turn.confidence() : rest));
  }

  private static RatioVariance variance(ClusterSums counts) {
    return Objects.requireNonNull(counts.twoWay().variance(counts.sums(UNIT)).value());
  }

  /** The variance with every turn a cluster of its own, p(1−p)/(N−1) where labels are hard. */
  private static double independent(ClusterSums counts) {
    return counts.by(turn -> turn.session() + "|" + turn.index()).variance(counts.sums(UNIT));
  }

  private static ClusteredRatio oneWay(ClusterSums counts, Function<GoldenTurn, String> cluster) {
    var clusters = counts.by(cluster);
    var support = new Support(clusters.clusters(), clusters.clusters());
    return Objects.requireNonNull(
        ClusteredRatio.kornGraubard(
                counts.sums(UNIT), new TwoWayMoments(clusters, clusters, clusters), support)
            .value());
  }

  private static ClusteredRatio ratio(ClusterSums counts, TwoWayMoments moments) {
    return Objects.requireNonNull(
        ClusteredRatio.kornGraubard(counts.sums(UNIT), moments, counts.support()).value());
  }

  private static double[] bounds(ClusteredRatio ratio) {
    return new double[] {ratio.interval().lower(), ratio.interval().upper()};
  }

  /** The package's other interval: symmetric in the log odds. */
  private static double[] logit(double ratio, double variance, double degrees) {
    double reach =
        TDistribution.of(degrees).inverseSurvivalProbability(0.025)
            * Math.sqrt(variance)
            / (ratio * (1 - ratio));
    double odds = Math.log(ratio / (1 - ratio));
    return IntStream.of(-1, 1)
        .mapToDouble(sign -> 1 / (1 + Math.exp(-odds - sign * reach)))
        .toArray();
  }
}

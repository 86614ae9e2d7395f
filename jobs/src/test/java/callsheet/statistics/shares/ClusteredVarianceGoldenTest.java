package callsheet.statistics.shares;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.golden.Golden.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTurn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClusteredVarianceGoldenTest {
  private static final long UNIT = 1_000_000_000;
  private static final List<GoldenTurn> LABELLED =
      Golden.turns().stream().filter(turn -> turn.label() != null).toList();
  private static final JsonNode SURVEY = Golden.json("02_cluster_variance_R");
  private static final List<String> LABELS =
      list(SURVEY.get("labels")).stream().map(JsonNode::asText).toList();

  @Test
  void theDefaultIntervalEqualsItsReference() {
    for (JsonNode expected : Golden.json("02b_default_ci")) {
      var counts = share(expected.get("label").asText());
      var ratio =
          Objects.requireNonNull(
              ClusteredRatio.of(counts.sums(UNIT), counts.twoWay(), counts.support()).value());

      assertThat(ratio.ratio()).isCloseTo(expected.get("p").asDouble(), TOLERANCE);
      assertThat(ratio.variance()).isCloseTo(expected.get("V_star").asDouble(), TOLERANCE);
      assertThat(counts.support().degreesOfFreedom()).isEqualTo(expected.get("df").asLong());
      assertThat(ratio.designEffect()).isCloseTo(expected.get("deff").asDouble(), TOLERANCE);
      // The reference's t quantiles have ten digits; those of R are met below.
      double size = expected.get("n_star").asDouble();
      assertThat(ratio.effectiveSize()).isCloseTo(size, within(1e-9 * size));
      assertThat(ratio.interval().lower())
          .isCloseTo(expected.get("ci").get(0).asDouble(), TOLERANCE);
      assertThat(ratio.interval().upper())
          .isCloseTo(expected.get("ci").get(1).asDouble(), TOLERANCE);
    }
  }

  @Test
  void theEffectiveSizeOfOneClusteringEqualsThatOfPublishedSoftware() {
    var expected = SURVEY.get("wilson_neff");
    for (int label = 0; label < LABELS.size(); label++) {
      var counts = share(LABELS.get(label));
      var performers = counts.by(GoldenTurn::performer);
      var oneWay = new TwoWayMoments(performers, performers, performers);
      var ratio =
          Objects.requireNonNull(
              ClusteredRatio.of(counts.sums(UNIT), oneWay, counts.support()).value());

      assertThat(ratio.effectiveSize())
          .isCloseTo(expected.get("n_eff_df_adjusted").get(label).asDouble(), TOLERANCE);
      assertThat(ratio.interval().lower())
          .isCloseTo(expected.get("ci").get(label).get(0).asDouble(), TOLERANCE);
      assertThat(ratio.interval().upper())
          .isCloseTo(expected.get("ci").get(label).get(1).asDouble(), TOLERANCE);
    }
  }

  @Test
  void oneWayAndTwoWayVariancesEqualThoseOfPublishedSoftware() {
    for (int label = 0; label < LABELS.size(); label++) {
      var variance = variance(share(LABELS.get(label)));
      var twoWay = SURVEY.get("two_way_CGM").get(LABELS.get(label));

      assertThat(Math.sqrt(variance.performers()))
          .isCloseTo(SURVEY.at("/performer_clusters/se").get(label).asDouble(), TOLERANCE);
      assertThat(Math.sqrt(variance.sessions()))
          .isCloseTo(SURVEY.at("/session_clusters/se").get(label).asDouble(), TOLERANCE);
      assertThat(variance.twoWay()).isCloseTo(twoWay.get("V_two_way").asDouble(), TOLERANCE);
    }
  }

  @Test
  void everyPerformerOfTheCorpusCountsInADomain() {
    var domain = SURVEY.get("domain_B1_joy");
    var joy =
        new ClusterSums(
            LABELLED,
            turn -> "joy".equals(turn.label()) && turn.scene().equals("B1") ? UNIT : 0,
            turn -> turn.scene().equals("B1") ? UNIT : 0);

    var variance = joy.by(GoldenTurn::performer).variance(joy.sums(UNIT));

    assertThat(joy.sums(UNIT).ratio()).isCloseTo(domain.get("p").asDouble(), TOLERANCE);
    assertThat(Math.sqrt(variance))
        .isCloseTo(domain.get("se_correct_all_clusters_kept").asDouble(), TOLERANCE);
  }

  @Test
  void softMassesVaryAsTheirReferenceDoes() {
    var expected = SURVEY.get("soft_confidence_spread");
    for (int label = 0; label < LABELS.size(); label++) {
      var emotion = LABELS.get(label);
      var counts = new ClusterSums(LABELLED, turn -> softMass(turn, emotion), turn -> UNIT);

      assertThat(counts.sums(UNIT).ratio())
          .isCloseTo(expected.get("p").get(label).asDouble(), TOLERANCE);
      assertThat(Math.sqrt(variance(counts).performers()))
          .isCloseTo(expected.get("se").get(label).asDouble(), TOLERANCE);
    }
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
}

package callsheet.statistics.shares;

import static callsheet.statistics.shares.GoldenCube.LABELS;
import static callsheet.statistics.shares.GoldenCube.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenTurn;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShareMomentsTest {
  private static final GoldenValue SURVEY = GoldenValue.file("02_cluster_variance_R");

  @Test
  void covariancesEqualThoseOfPublishedSoftware() {
    assertCovariance(GoldenCube.performers().moments(), SURVEY.get("performer_clusters", "vcov"));
    assertCovariance(
        GoldenCube.by(GoldenTurn::session).moments(), SURVEY.get("session_clusters", "vcov"));
  }

  private static void assertCovariance(ShareMoments moments, GoldenValue expected) {
    var covariance = covariance(moments);
    for (int i = 0; i < LABELS.size(); i++) {
      for (int j = 0; j < LABELS.size(); j++) {
        expected.get(i).get(j).assertIs(covariance.at(i, j));
      }
    }
  }

  @Test
  void aDifferenceOfSharesVariesAsItsTwoWaysTogether() {
    var difference = new double[] {1, -1, 0, 0, 0, 0};
    var moments = GoldenCube.twoWay();
    var variance = Objects.requireNonNull(moments.variance(difference).value());
    var performers = covariance(moments.performers());
    var sessions = covariance(moments.sessions());

    assertThat(variance.performers())
        .isCloseTo(
            performers.at(0, 0) + performers.at(1, 1) - 2 * performers.at(0, 1), within(1e-15));
    assertThat(variance.sessions())
        .isCloseTo(sessions.at(0, 0) + sessions.at(1, 1) - 2 * sessions.at(0, 1), within(1e-15));
  }

  @Test
  void withoutMassThereIsNoDataAndOneClusterTellsNothing() {
    var moments = new ShareMoments(2);
    moments.addEmpty(3);
    assertThat(moments.covariance().reason()).isEqualTo(Reason.NO_DATA);

    var single = new ShareMoments(2);
    single.add(new long[] {3, 4});
    assertThat(single.covariance().reason()).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(new TwoWayShareMoments(moments, moments, moments).variance(new double[2]).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThat(new TwoWayShareMoments(single, single, single).variance(new double[2]).reason())
        .isEqualTo(Reason.ONE_CLUSTER);
  }

  @Test
  void clustersWithEqualSharesHaveACovarianceOfExactlyZero() {
    var moments = new ShareMoments(2);
    moments.add(new long[] {10_000_000_000_000_001L, 20_000_000_000_000_002L});
    moments.add(new long[] {20_000_000_000_000_002L, 40_000_000_000_000_004L});

    assertThat(covariance(moments).at(0, 0)).isZero();
    assertThat(covariance(moments).at(0, 1)).isZero();
  }

  @Test
  void otherCategoriesAreRefused() {
    var moments = new ShareMoments(2);
    moments.add(new long[] {1, 2});
    moments.add(new long[] {1, 0});

    assertThatThrownBy(() -> moments.add(new long[3])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> moments.add(new long[] {-1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> moments.merge(new ShareMoments(3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> covariance(moments).variance(new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void theVariancesAreThoseOfTheRatios(@ForAll("clusters") List<long[]> clusters) {
    var moments = moments(clusters);
    var covariance = moments.covariance().value();
    for (int i = 0; i < 3 && covariance != null; i++) {
      var sums = RatioSums.of(moments.masses()[i], Arrays.stream(moments.masses()).sum(), UNIT);

      assertThat(covariance.at(i, i))
          .isCloseTo(ratioMoments(clusters, i).variance(sums), within(1e-15));
    }
  }

  @Property(tries = 200)
  void rowsSumToZeroAndNoSumOfSharesHasANegativeVariance(
      @ForAll("clusters") List<long[]> clusters) {
    var covariance = moments(clusters).covariance().value();
    for (int i = 0; i < 3 && covariance != null; i++) {
      assertThat(covariance.at(i, 0) + covariance.at(i, 1) + covariance.at(i, 2))
          .isCloseTo(0, within(1e-12));
      assertThat(covariance.at(i, (i + 1) % 3)).isEqualTo(covariance.at((i + 1) % 3, i));
      assertThat(covariance.at(i, i)).isGreaterThanOrEqualTo(0);
    }
    if (covariance != null) {
      assertThat(covariance.variance(new double[] {1, 1, 1})).isCloseTo(0, within(1e-12));
      assertThat(covariance.variance(new double[] {1, -2, 0.5})).isGreaterThanOrEqualTo(0);
    }
  }

  @Property(tries = 200)
  void mergingPartsInAnyOrderEqualsAddingAllClusters(
      @ForAll("clusters") List<long[]> clusters, @ForAll long seed) {
    var shuffled = new ArrayList<>(clusters);
    Collections.shuffle(shuffled, new Random(seed));
    var merged = moments(shuffled.subList(0, shuffled.size() / 2));
    merged.merge(moments(shuffled.subList(shuffled.size() / 2, shuffled.size())));

    assertSame(merged, moments(clusters));
  }

  @Property(tries = 100)
  void clustersWithoutMassCountOneByOneOrTogether(@ForAll("clusters") List<long[]> clusters) {
    var oneByOne = moments(clusters);
    oneByOne.add(new long[3]);
    oneByOne.add(new long[3]);
    var together = moments(clusters);
    together.addEmpty(2);

    assertSame(oneByOne, together);
    assertThat(together.clusters()).isEqualTo(clusters.size() + 2);
  }

  @Property(tries = 100)
  void exchangingCategoriesExchangesTheirCovariances(@ForAll("clusters") List<long[]> clusters) {
    var renamed = clusters.stream().map(c -> new long[] {c[2], c[0], c[1]}).toList();
    var covariance = moments(clusters).covariance().value();
    var other = moments(renamed).covariance().value();
    for (int i = 0; i < 3 && covariance != null && other != null; i++) {
      assertThat(other.at((i + 1) % 3, (i + 2) % 3)).isEqualTo(covariance.at(i, (i + 1) % 3));
    }
  }

  @Provide
  Arbitrary<List<long[]>> clusters() {
    return Arbitraries.longs()
        .between(0, 12)
        .map(count -> count * UNIT / 7)
        .array(long[].class)
        .ofSize(3)
        .list()
        .ofMinSize(0)
        .ofMaxSize(12);
  }

  private static ShareMoments moments(List<long[]> clusters) {
    var moments = new ShareMoments(3);
    clusters.forEach(moments::add);
    return moments;
  }

  private static ClusterMoments ratioMoments(List<long[]> clusters, int category) {
    var sums = new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
    for (long[] cluster : clusters) {
      var a = BigInteger.valueOf(cluster[category]);
      var d = BigInteger.valueOf(Arrays.stream(cluster).sum());
      sums[0] = sums[0].add(a.multiply(a));
      sums[1] = sums[1].add(a.multiply(d));
      sums[2] = sums[2].add(d.multiply(d));
    }
    return new ClusterMoments(clusters.size(), sums[0], sums[1], sums[2]);
  }

  private static void assertSame(ShareMoments ours, ShareMoments theirs) {
    assertThat(ours.clusters()).isEqualTo(theirs.clusters());
    assertThat(ours.occupiedClusters()).isEqualTo(theirs.occupiedClusters());
    assertThat(ours.masses()).isEqualTo(theirs.masses());
    assertThat(ours.covariance().reason()).isEqualTo(theirs.covariance().reason());
    var covariance = ours.covariance().value();
    for (int i = 0; i < 3 && covariance != null; i++) {
      assertThat(covariance.at(i, 0)).isEqualTo(covariance(theirs).at(i, 0));
      assertThat(covariance.at(i, i)).isEqualTo(covariance(theirs).at(i, i));
    }
  }

  private static ShareCovariance covariance(ShareMoments moments) {
    return Objects.requireNonNull(moments.covariance().value());
  }
}

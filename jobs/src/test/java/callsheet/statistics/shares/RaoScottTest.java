package callsheet.statistics.shares;

import static callsheet.statistics.shares.GoldenCube.LABELS;
import static callsheet.statistics.shares.GoldenCube.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenTurn;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RaoScottTest {
  private static final GoldenValue SURVEY = GoldenValue.file("02_cluster_variance_R");
  private static final List<String> BRIEFS =
      GoldenCube.LABELLED.stream().map(GoldenTurn::scene).distinct().sorted().toList();

  @Test
  void theFitToATargetEqualsItsReference() {
    var golden = SURVEY.get("gof_rao_scott");
    var target = Shares.of(golden.get("target").asDoubles());
    var performers = GoldenCube.performers().moments();
    var fit = Objects.requireNonNull(RaoScottFit.of(performers, target, UNIT).value());
    var naive = Objects.requireNonNull(GoodnessOfFit.of(performers.masses(), target, UNIT).value());

    golden.get("X2").assertIs(fit.chiSquare());
    golden.get("svygofchisq", "statistic").assertIs(fit.chiSquare());
    golden.get("lambda").assertIs(fit.effects().stream().mapToDouble(effect -> effect).toArray());
    golden.get("mean_deff").assertIs(fit.meanEffect());
    golden.get("first_order").assertIs(fit.firstOrder());
    golden.get("first_order_p").assertIs(fit.firstOrderPValue());
    golden.get("cv2").assertIs(fit.variation());
    golden.get("second_order").assertIs(fit.corrected());
    golden.get("second_order_df").assertIs(fit.degreesOfFreedom());
    golden.get("second_order_p").assertIs(fit.pValue());
    golden.get("naive_p").assertIs(naive.independentPValue());
  }

  @Test
  void emotionsDoNotDependOnBriefsOnceClustersCount() {
    var golden = SURVEY.get("two_way_label_brief");
    var test = Objects.requireNonNull(independence(LABELS.size()).value());

    golden.get("naive_X2").assertIs(test.chiSquare());
    golden.get("naive_p").assertIs(test.independentPValue());
    golden.get("rao_scott_F").assertIs(test.f());
    golden.get("ndf").assertIs(test.numeratorDegrees());
    golden.get("ddf").assertIs(test.denominatorDegrees());
    golden.get("p").assertIs(test.pValue());
  }

  @Test
  void exchangingRowsAndColumnsLeavesTheTestTheSame() {
    var rows = Objects.requireNonNull(independence(LABELS.size()).value());
    var columns =
        GoldenCube.by(
            GoldenTurn::performer,
            turn -> BRIEFS.indexOf(turn.scene()) * LABELS.size() + GoldenCube.label(turn),
            LABELS.size() * BRIEFS.size());
    var exchanged =
        Objects.requireNonNull(
            RaoScottIndependence.of(columns.moments(), BRIEFS.size(), UNIT).value());

    assertThat(exchanged.f()).isCloseTo(rows.f(), within(1e-9));
    assertThat(exchanged.chiSquare()).isCloseTo(rows.chiSquare(), within(1e-9));
    assertThat(exchanged.numeratorDegrees()).isCloseTo(rows.numeratorDegrees(), within(1e-9));
  }

  @Test
  void fewerPerformersThanCategoriesCannotTellHowTheyVaryTogether() {
    var three = moments(new long[] {3, 1, 2}, new long[] {1, 2, 2}, new long[] {4, 0, 1});
    var two = moments(new long[] {3, 1, 2}, new long[] {1, 2, 2});
    two.addEmpty(4);

    assertThat(fit(three, 3).value()).isNotNull();
    assertThat(fit(two, 3).reason()).isEqualTo(Reason.SINGULAR);
  }

  @Test
  void theFitIsUndefinedAsItsPartsAre() {
    assertThat(fit(new ShareMoments(3), 3).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(fit(moments(new long[] {1, 2}), 2).reason()).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(fit(moments(new long[] {1}, new long[] {2}), 1).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(fit(moments(new long[] {1, 2}, new long[] {2, 4}), 2).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(
            RaoScottFit.of(moments(new long[] {1, 2}, new long[] {2, 1}), Shares.of(1, 0), 1)
                .reason())
        .isEqualTo(Reason.ZERO_MARGIN);
  }

  @Test
  void theTestOfIndependenceIsUndefinedAsItsPartsAre() {
    var full = new long[] {3, 1, 2, 4};
    assertThat(RaoScottIndependence.of(new ShareMoments(4), 2, 1).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThat(RaoScottIndependence.of(moments(full), 2, 1).reason()).isEqualTo(Reason.ONE_CLUSTER);
    assertThat(RaoScottIndependence.of(moments(full, full), 1, 1).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(RaoScottIndependence.of(moments(full, full), 2, 1).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(
            RaoScottIndependence.of(moments(new long[] {1, 2, 0, 0}, full.clone()), 4, 1).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(
            RaoScottIndependence.of(moments(new long[] {1, 2, 0, 0}, new long[] {2, 1, 0, 0}), 2, 1)
                .reason())
        .isEqualTo(Reason.ZERO_MARGIN);
  }

  @Test
  void aTableOfOneFullDiagonalIsSingular() {
    // All contrasts that are not on empty cells, of which there are none.
    var diagonal =
        moments(
            new long[] {3, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1},
            new long[] {1, 0, 0, 0, 0, 4, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1},
            new long[] {0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 5});

    assertThat(RaoScottIndependence.of(diagonal, 4, 1).reason()).isEqualTo(Reason.SINGULAR);
  }

  @Test
  void aTableWhoseCellsAreNotInRowsIsRefused() {
    assertThatThrownBy(
            () -> RaoScottIndependence.of(moments(new long[] {1, 2, 3}, new long[3]), 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void theFitIsFiniteAndItsProbabilitiesAreSome(@ForAll("clusters") List<long[]> clusters) {
    var fit = fit(moments(clusters.toArray(long[][]::new)), 3).value();
    if (fit != null) {
      assertThat(fit.effects()).hasSize(2).allMatch(effect -> effect >= 0 && effect < 1e6);
      assertThat(fit.degreesOfFreedom()).isBetween(1.0 - 1e-9, 2.0);
      assertThat(fit.pValue()).isBetween(0.0, 1.0);
      assertThat(fit.firstOrderPValue()).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 100)
  void exchangingCategoriesOfCorpusAndTargetChangesNothing(
      @ForAll("clusters") List<long[]> clusters) {
    var forth = moments(clusters.toArray(long[][]::new));
    var back =
        moments(clusters.stream().map(c -> new long[] {c[2], c[1], c[0]}).toArray(long[][]::new));
    var one = RaoScottFit.of(forth, Shares.of(0.2, 0.3, 0.5), 1);
    var other = RaoScottFit.of(back, Shares.of(0.5, 0.3, 0.2), 1);

    assertThat(other.reason()).isEqualTo(one.reason());
    if (one.value() != null && other.value() != null) {
      assertThat(other.value().pValue()).isCloseTo(one.value().pValue(), within(1e-7));
      assertThat(other.value().meanEffect()).isCloseTo(one.value().meanEffect(), within(1e-9));
    }
  }

  @Property(tries = 100)
  void theTestOfIndependenceIsFinite(@ForAll("tables") List<long[]> clusters) {
    var test = RaoScottIndependence.of(moments(clusters.toArray(long[][]::new)), 2, 1).value();
    if (test != null) {
      assertThat(test.pValue()).isBetween(0.0, 1.0);
      assertThat(test.independentPValue()).isBetween(0.0, 1.0);
      assertThat(test.numeratorDegrees()).isCloseTo(1, within(1e-9));
    }
  }

  @Provide
  Arbitrary<List<long[]>> clusters() {
    return clustersOf(3);
  }

  @Provide
  Arbitrary<List<long[]>> tables() {
    return clustersOf(4);
  }

  private static Arbitrary<List<long[]>> clustersOf(int categories) {
    return Arbitraries.longs()
        .between(0, 9)
        .array(long[].class)
        .ofSize(categories)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Estimate<RaoScottFit> fit(ShareMoments moments, int size) {
    return RaoScottFit.of(moments, Shares.equal(size), 1);
  }

  private static ShareMoments moments(long[]... clusters) {
    var moments = new ShareMoments(clusters[0].length);
    List.of(clusters).forEach(moments::add);
    return moments;
  }

  /** Labels down, briefs across. */
  private static Estimate<RaoScottIndependence> independence(int rows) {
    var cube =
        GoldenCube.by(
            GoldenTurn::performer,
            turn -> GoldenCube.label(turn) * BRIEFS.size() + BRIEFS.indexOf(turn.scene()),
            LABELS.size() * BRIEFS.size());
    return RaoScottIndependence.of(cube.moments(), rows, UNIT);
  }
}

package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {
  private static final int CATEGORIES = 4;
  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final List<AlphaMetric> METRICS =
      List.of(
          AlphaMetric.nominal(),
          AlphaMetric.ordinal(),
          AlphaMetric.interval(1, 2, 4, 8),
          AlphaMetric.ratio(0, 2, 4, 8));

  @Property(tries = 200)
  void sessionsAddUpToTheCorpusInAnyOrder(
      @ForAll @Size(max = 12) List<@Size(min = 1, max = 6) List<@IntRange(max = 3) Integer>> turns,
      @ForAll @IntRange(max = 12) int cut) {
    int place = Math.min(cut, turns.size());
    var parts = pairs(turns.subList(place, turns.size()));
    parts.add(pairs(turns.subList(0, place)), 1);
    var backwards = new ArrayList<>(turns);
    Collections.reverse(backwards);

    for (AlphaMetric metric : METRICS) {
      var alpha = alpha(pairs(turns), metric);
      assertThat(alpha(parts, metric)).isEqualTo(alpha);
      assertThat(alpha(pairs(backwards), metric)).isEqualTo(alpha);
    }
    assertThat(PercentAgreement.of(parts)).isEqualTo(PercentAgreement.of(pairs(turns)));
  }

  @Property(tries = 200)
  void aWithdrawnSessionLeavesNoTrace(
      @ForAll @Size(max = 9) List<@Size(min = 1, max = 5) List<@IntRange(max = 3) Integer>> kept,
      @ForAll @Size(max = 9)
          List<@Size(min = 1, max = 5) List<@IntRange(max = 3) Integer>> withdrawn) {
    var pairs = pairs(kept);
    pairs.add(pairs(withdrawn), 1);
    pairs.add(pairs(withdrawn), -1);

    assertThat(alpha(pairs, AlphaMetric.nominal()))
        .isEqualTo(alpha(pairs(kept), AlphaMetric.nominal()));
    assertThat(PercentAgreement.of(pairs)).isEqualTo(PercentAgreement.of(pairs(kept)));
  }

  @Property(tries = 200)
  void alphaIsAtMostOneAndOneOnlyInFullAgreement(
      @ForAll @Size(max = 9) List<@Size(min = 1, max = 5) List<@IntRange(max = 3) Integer>> turns) {
    boolean isFull = turns.stream().allMatch(turn -> turn.stream().distinct().count() == 1);
    for (AlphaMetric metric : METRICS) {
      var alpha = alpha(pairs(turns), metric).value();
      if (alpha != null) {
        assertThat(alpha.alpha()).isBetween(-alpha.labels(), 1.0);
        assertThat(alpha.alpha() == 1).isEqualTo(isFull);
      }
    }
  }

  @Property(tries = 200)
  void alphaIsUndefinedOnlyWhereNothingVaries(
      @ForAll @Size(max = 4) List<@Size(min = 1, max = 3) List<@IntRange(max = 1) Integer>> turns) {
    var met = turns.stream().filter(turn -> turn.size() > 1).flatMap(List::stream).toList();
    var alpha = alpha(pairs(turns), AlphaMetric.nominal());

    var reason = met.isEmpty() ? Reason.NO_DATA : Reason.NO_VARIATION;
    assertThat(alpha.reason()).isEqualTo(met.stream().distinct().count() > 1 ? null : reason);
    assertThat(PercentAgreement.of(pairs(turns)).reason())
        .isEqualTo(met.isEmpty() ? Reason.NO_DATA : null);
  }

  @Property(tries = 200)
  void renamedLabelsAgreeAsMuch(
      @ForAll @Size(max = 9) List<@Size(min = 1, max = 5) List<@IntRange(max = 3) Integer>> turns) {
    var renamed =
        turns.stream().map(turn -> turn.stream().map(label -> (label + 1) % 4).toList()).toList();
    var reversed =
        turns.stream().map(turn -> turn.stream().map(label -> 3 - label).toList()).toList();

    assertSame(pairs(turns), pairs(renamed), AlphaMetric.nominal());
    assertSame(pairs(turns), pairs(reversed), AlphaMetric.ordinal());
    assertSame(pairs(turns), pairs(reversed), AlphaMetric.interval(1, 2, 3, 4));
  }

  @Property(tries = 200)
  void withTwoLabelsAllMetricsAreOne(
      @ForAll @Size(max = 9) List<@Size(min = 1, max = 5) List<@IntRange(max = 1) Integer>> turns) {
    var nominal = alpha(pairs(turns), AlphaMetric.nominal()).value();
    for (AlphaMetric metric : METRICS) {
      var alpha = alpha(pairs(turns), metric).value();
      assertThat(alpha == null).isEqualTo(nominal == null);
      if (alpha != null && nominal != null) {
        assertThat(alpha.alpha()).isCloseTo(nominal.alpha(), ROUNDING);
      }
    }
  }

  @Property(tries = 200)
  void sumsOfRatingsAgreeAsTheirMatrixDoes(
      @ForAll @Size(max = 9) List<@Size(min = 1, max = 5) List<@IntRange(max = 3) Integer>> turns) {
    long[] values = {-3_000, 0, 1_000, 5_000};
    var sums = new RatingSums();
    var halves = new RatingSums();
    for (List<Integer> turn : turns) {
      var ratings = turn.stream().mapToLong(label -> values[label]).toArray();
      sums.add(ratings);
      var half = new RatingSums();
      half.add(ratings);
      halves.add(half, 2);
      halves.add(half, -1);
    }
    var matrix = alpha(pairs(turns), AlphaMetric.interval(-3, 0, 1, 5));

    assertThat(halves.alpha()).isEqualTo(sums.alpha());
    assertThat(sums.alpha().reason()).isEqualTo(matrix.reason());
    if (matrix.value() != null) {
      assertThat(value(sums.alpha()).alpha()).isCloseTo(matrix.value().alpha(), ROUNDING);
      assertThat(value(sums.alpha()).labels()).isCloseTo(matrix.value().labels(), ROUNDING);
    }
  }

  @Property(tries = 200)
  void billionthsOfPairsAgreeAsPairsDo(
      @ForAll @Size(max = 9) List<@Size(min = 1, max = 5) List<@IntRange(max = 3) Integer>> turns) {
    var billionths = new LabelPairs(CATEGORIES, 1_000_000_000);
    pairs(turns)
        .massByLabels()
        .forEach(
            (labels, masses) -> {
              for (int cell = 0; cell < masses.length; cell++) {
                billionths.add(
                    labels, cell / CATEGORIES, cell % CATEGORIES, masses[cell] * 1_000_000_000);
              }
            });

    assertSame(pairs(turns), billionths, AlphaMetric.nominal());
  }

  @Test
  void aSessionDrawnTwiceCountsTwice() {
    var one = pairs(List.of(List.of(0, 0), List.of(1, 0, 2)));
    var other = pairs(List.of(List.of(3, 3), List.of(1, 1)));
    var twice = pairs(List.of(List.of(0, 0), List.of(1, 0, 2), List.of(0, 0), List.of(1, 0, 2)));

    var replicate =
        KrippendorffAlpha.ofReplicate(
            List.of(one, other), new long[] {2, 0}, AlphaMetric.nominal());

    assertThat(replicate).isEqualTo(alpha(twice, AlphaMetric.nominal()));
  }

  @Test
  void aReplicateThatDrawsNothingHasNoAlpha() {
    var sessions = List.of(pairs(List.of(List.of(0, 1))));

    assertThat(
            KrippendorffAlpha.ofReplicate(sessions, new long[] {0}, AlphaMetric.nominal()).reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Test
  void agreementOnALabelIsWhatOthersShareOfIt() {
    var pairs = pairs(List.of(List.of(0, 0), List.of(0, 1), List.of(0, 0, 1), List.of(2)));

    var agreement = value(SpecificAgreement.of(pairs, 0));

    // Of five who said 0: two met one alike, one met none, two met one alike and one other.
    assertThat(agreement.labels()).isCloseTo(5, ROUNDING);
    assertThat(agreement.agreement()).isCloseTo(3 / 5.0, ROUNDING);
    assertThat(agreement.turns()).isCloseTo(1 + 1 / 2.0 + 2 / 3.0, ROUNDING);
    assertThat(SpecificAgreement.of(pairs, 2).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void whatIsNoPairIsRefused() {
    var pairs = new LabelPairs(2, 1);

    assertThatThrownBy(() -> pairs.add(1, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pairs.add(new LabelPairs(3, 1), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LabelPairs(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AlphaMetric.ratio(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                KrippendorffAlpha.ofReplicate(
                    List.of(pairs), new long[] {1, 1}, AlphaMetric.nominal()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TurnVotes.of(new int[0], new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LabelPairs pairs(List<List<Integer>> turns) {
    return ReferenceVotes.pairs(turns.stream().map(ReferenceVotes::turn).toList(), CATEGORIES);
  }

  private static Estimate<KrippendorffAlpha> alpha(LabelPairs pairs, AlphaMetric metric) {
    return KrippendorffAlpha.of(new Coincidences(pairs), metric);
  }

  private static void assertSame(LabelPairs ours, LabelPairs theirs, AlphaMetric metric) {
    var alpha = alpha(ours, metric);
    var other = alpha(theirs, metric);
    assertThat(other.reason()).isEqualTo(alpha.reason());
    if (alpha.value() != null) {
      assertThat(value(other).alpha()).isCloseTo(alpha.value().alpha(), ROUNDING);
    }
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}

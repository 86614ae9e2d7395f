package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.StopRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AnnotatorReportTest {
  private static final int CATEGORIES = ReferenceVotes.CATEGORIES;
  private static final AnnotatorModel MODEL = model();

  @Test
  void whoeverIsPlantedAsUnreliableStandsOut() {
    var reports = IntStream.range(0, 6).mapToObj(AnnotatorReportTest::report).toList();

    // A6 answers by chance three times in four, A4 leans to neutral; METHODS 4.6.
    for (int annotator : new int[] {0, 1, 2, 4}) {
      assertThat(value(reports.get(5).attention()))
          .isLessThan(value(reports.get(annotator).attention()));
      assertThat(value(reports.get(5).leaveOneOut().agreement()))
          .isLessThan(value(reports.get(annotator).leaveOneOut().agreement()));
    }
    assertThat(value(reports.get(3).bias().get(3))).isGreaterThan(1.5);
    assertThat(reports.stream().mapToDouble(AnnotatorReport::labels).sum()).isEqualTo(453);
    assertThat(reports).allMatch(report -> report.schemeShare() == 1 && !report.isPooled());
  }

  @Property(tries = 50)
  void theParametersOfAnAnnotatorAreTheModels(@ForAll @IntRange(max = 5) int annotator) {
    var report = report(annotator);
    double accuracy = 0;
    for (int label = 0; label < CATEGORIES; label++) {
      assertThat(report.recall().get(label)).isEqualTo(MODEL.confusion(annotator)[label][label]);
      accuracy += MODEL.prior(0)[label] * report.recall().get(label);
    }
    assertThat(report.accuracy()).isCloseTo(accuracy, within(1e-12));
    assertThat(
            report.leaveOneOut().posteriorInterval().contains(report.leaveOneOut().posteriorMean()))
        .isTrue();
  }

  @Test
  void nobodyIsComparedWithTheirOwnLabels() {
    var turn = TurnVotes.of(new int[] {0, 0}, new int[] {2, 2});
    var sums = new AnnotatorSums(6, CATEGORIES);
    sums.add(turn, MODEL);
    sums.add(TurnVotes.of(new int[] {1}, new int[] {0}).withGold(0), MODEL);
    sums.add(TurnVotes.of(new int[] {1}, new int[] {3}).withGold(0), MODEL);
    var alone = AnnotatorReport.of(0, MODEL, sums);
    var onGold = AnnotatorReport.of(1, MODEL, sums);

    assertThat(alone.labels()).isEqualTo(2);
    assertThat(alone.leaveOneOut().agreement().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(alone.bias()).extracting(Estimate::reason).containsOnly(Reason.NO_DATA);
    assertThat(onGold.leaveOneOut()).isEqualTo(new LeaveOneOut(1, 2));
    assertThat(onGold.bias().get(0).value()).isEqualTo(.5);
    assertThat(onGold.bias().get(3).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(onGold.schemeShare()).isEqualTo(2 / 6.0);
  }

  @Test
  void leavingOneOutIsTheModelOfTheOthersVotes() {
    var all = TurnVotes.of(new int[] {0, 1, 2}, new int[] {2, 3, 3});
    var others = TurnVotes.of(new int[] {1, 2}, new int[] {3, 3});

    assertThat(MODEL.posteriorWithout(all, 0).shares()).isEqualTo(MODEL.posterior(others).shares());
  }

  @Property(tries = 50)
  void weeksAddUpToTheYear(@ForAll @IntRange(min = 1, max = 165) int cut) {
    var turns = ReferenceVotes.all();
    var parts = sums(turns.subList(cut, turns.size()));
    parts.add(sums(turns.subList(0, cut)));

    for (int annotator = 0; annotator < 6; annotator++) {
      assertThat(AnnotatorReport.of(annotator, MODEL, parts)).isEqualTo(report(annotator));
    }
  }

  @Test
  void whoeverSaysTheSameOfEveryTurnPaysNoAttention() {
    assertThat(AnnotatorReport.attention(new double[][] {{.3, .7}, {.3, .7}}).value()).isEqualTo(0);
    assertThat(AnnotatorReport.attention(new double[][] {{1, 0}, {0, 1}}).value()).isEqualTo(1);
    assertThat(AnnotatorReport.attention(new double[][] {{1}}).reason())
        .isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void withoutLabelsTheAgreementIsAnyonesGuess() {
    var nothing = new LeaveOneOut(0, 0);

    assertThat(nothing.posteriorMean()).isEqualTo(.5);
    assertThat(nothing.posteriorInterval().lower()).isLessThan(.01);
    assertThat(nothing.posteriorInterval().upper()).isGreaterThan(.99);
    assertThatThrownBy(() -> new LeaveOneOut(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 100)
  void anAnnotatorAsGoodAsTheCorpusNeverAlarms(@ForAll @IntRange(max = 60) int weeks) {
    var chart = AgreementChart.of(Collections.nCopies(weeks, new LeaveOneOut(7, 10)), .7);

    assertThat(chart).hasSize(weeks).noneMatch(AgreementChart.Week::isAlarm);
  }

  @Test
  void aLastingFallAlarmsAndOneBadWeekDoesNot() {
    var good = new LeaveOneOut(70, 100);
    var poor = new LeaveOneOut(58, 100);

    assertThat(AgreementChart.of(List.of(good, poor, good, good, good), .7))
        .noneMatch(AgreementChart.Week::isAlarm);
    assertThat(AgreementChart.of(Collections.nCopies(9, poor), .7).get(8).isAlarm()).isTrue();
  }

  /** σ²·λ/(2−λ)·(1−(1−λ)^2t), which holds for weeks of equal size (Roberts 1959). */
  @Test
  void theLimitsAreThoseOfTheClassicalChart() {
    var chart = AgreementChart.of(Collections.nCopies(30, new LeaveOneOut(4, 10)), .4);
    for (int week = 0; week < 30; week++) {
      double variance = .4 * .6 / 10 * .2 / 1.8 * (1 - Math.pow(.8, 2 * (week + 1)));
      assertThat(chart.get(week).deviation()).isCloseTo(Math.sqrt(variance), within(1e-12));
    }
  }

  @Test
  void aWeekWithoutLabelsLeavesTheChartWhereItWas() {
    var chart = AgreementChart.of(List.of(new LeaveOneOut(3, 10), new LeaveOneOut(0, 0)), .7);

    assertThat(chart.get(1)).isEqualTo(chart.get(0));
    assertThatThrownBy(() -> AgreementChart.of(List.of(), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void driftIsBetweenNoneAndABit(
      @ForAll @Size(3) List<@IntRange(max = 99) Integer> before,
      @ForAll @Size(3) List<@IntRange(max = 99) Integer> now) {
    var drift = LabelDrift.of(List.of(counts(before), counts(now)), 1);
    var back = LabelDrift.of(List.of(counts(now), counts(before)), 1);

    assertThat(back.reason()).isEqualTo(drift.reason());
    if (drift.value() != null) {
      assertThat(drift.value().divergence()).isBetween(0.0, 1.0);
      assertThat(value(back).divergence()).isCloseTo(drift.value().divergence(), within(1e-12));
      assertThat(value(back).nullLevel()).isCloseTo(drift.value().nullLevel(), within(1e-12));
    }
  }

  @Test
  void onlyEightWeeksBeforeAreLookedAt() {
    var weeks = new ArrayList<>(Collections.nCopies(9, new long[] {10, 10}));
    weeks.add(0, new long[] {1_000, 0});

    assertThat(value(LabelDrift.of(weeks, 1)).divergence()).isEqualTo(0);
    assertThat(value(LabelDrift.of(weeks, 3)).nullLevel())
        .isCloseTo(3 * (1 / 20.0 + 1 / 160.0) / (8 * Math.log(2)), within(1e-12));
  }

  @Test
  void disjointLabelsDriftByABitAndNothingByNothing() {
    assertThat(value(LabelDrift.of(List.of(new long[] {5, 0}, new long[] {0, 9}), 1)).divergence())
        .isCloseTo(1, within(1e-12));
    assertThat(LabelDrift.of(List.of(new long[] {5, 0}), 1).reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(LabelDrift.of(List.of(new long[] {5, 0}, new long[2]), 1).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThatThrownBy(() -> LabelDrift.of(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long[] counts(List<Integer> counts) {
    return counts.stream().mapToLong(Integer::longValue).toArray();
  }

  private static AnnotatorModel model() {
    var turns = ReferenceVotes.all();
    return DawidSkene.fit(
            DawidSkene.inMemory(turns, ReferenceVotes.roster(turns, 6), CATEGORIES),
            new VoteShares(CATEGORIES),
            Smoothing.standard(CATEGORIES),
            StopRule.DISPLAY)
        .model();
  }

  private static AnnotatorReport report(int annotator) {
    return AnnotatorReport.of(annotator, MODEL, sums(ReferenceVotes.all()));
  }

  private static AnnotatorSums sums(List<TurnVotes> turns) {
    var sums = new AnnotatorSums(6, CATEGORIES);
    turns.forEach(turn -> sums.add(turn, MODEL));
    return sums;
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}

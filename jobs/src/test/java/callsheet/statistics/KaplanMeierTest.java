package callsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.KaplanMeier.Durations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  private static final GoldenValue DELAY = GoldenValue.file("13b_payment_delay_R");

  @Test
  void theCurveAndItsIntervalsEqualThoseOfPublishedSoftware() {
    var expected = DELAY.get("km");
    var steps = delays().steps();

    expected.get("time").assertIs(steps.stream().mapToDouble(SurvivalStep::time).toArray());
    expected.get("n_risk").assertIs(steps.stream().mapToLong(SurvivalStep::atRisk).toArray());
    expected.get("n_event").assertIs(steps.stream().mapToLong(SurvivalStep::ended).toArray());
    expected.get("surv").assertIs(steps.stream().mapToDouble(SurvivalStep::survival).toArray());
    for (int i = 0; i < steps.size(); i++) {
      expected.get("se_greenwood").get(i).assertIs(steps.get(i).standardError());
      expected.get("lower").get(i).assertIs(steps.get(i).interval().map(Interval::lower));
      expected.get("upper").get(i).assertIs(steps.get(i).interval().map(Interval::upper));
    }
  }

  @Test
  void theMedianCountsThoseStillWaiting() {
    var days = DELAY.get("days").asDoubles();
    var isPaid = DELAY.get("paid").asLongs();
    var paid =
        IntStream.range(0, days.length).filter(i -> isPaid[i] == 1).mapToDouble(i -> days[i]);

    DELAY.get("median").assertIs(delays().median());
    DELAY.get("naive_median_of_paid").assertIs(Quantiles.type7(paid.toArray(), 0.5));
    assertThat(delays().quantile(0.9).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void theLimitsOfAQuantileAreWhereTheLimitsOfTheCurvePassItsLevel() {
    // The lower limits are .508 at 2 and .371 at 5; the upper ones end at .584.
    var median = delays().quantileWithLimits(0.5);

    assertThat(median.time().value()).isEqualTo(14.0);
    assertThat(median.lower().value()).isEqualTo(5.0);
    assertThat(median.upper().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(delays().quantileWithLimits(0.25).upper().value()).isEqualTo(14.0);
  }

  private static KaplanMeier delays() {
    var days = DELAY.get("days").asDoubles();
    var isPaid = DELAY.get("paid").asLongs();
    var durations =
        IntStream.range(0, days.length)
            .mapToObj(i -> new Durations(days[i], isPaid[i] == 0, 1))
            .toList();
    return Objects.requireNonNull(KaplanMeier.of(durations).value());
  }

  @Test
  void aCurveHasNoIntervalOnceNothingIsLeftAndAPointWhileNothingHasEnded() {
    var steps = curve(List.of(new Durations(1, true, 1), new Durations(2, false, 3))).steps();

    assertThat(steps.get(0).interval().value()).isEqualTo(new Interval(1, 1));
    assertThat(steps.get(0).standardError().value()).isEqualTo(0.0);
    assertThat(steps.get(1).interval().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(steps.get(1).standardError().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void aSingleEndTellsItsTimeAndNoLimits() {
    var median = curve(List.of(new Durations(3, false, 1))).quantileWithLimits(0.5);

    assertThat(median.time().value()).isEqualTo(3.0);
    assertThat(median.lower().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(median.upper().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void whatIsNoDurationAndWhatIsNoShareIsRefused() {
    assertThatThrownBy(() -> new Durations(Double.NaN, false, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Durations(1, false, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> delays().quantile(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> delays().quantileWithLimits(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutDurationsThereIsNoData() {
    assertThat(KaplanMeier.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(KaplanMeier.of(List.of(new Durations(3, false, 0))).reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Test
  void whatNeverEndsInSightHasNoMedian() {
    assertThat(median(List.of(new Durations(2, true, 5)))).isEqualTo(Reason.NOT_IDENTIFIED.name());
  }

  @Test
  void aCurveThatIsLevelAtAHalfHasItsMedianInTheMiddle() {
    assertThat(median(List.of(new Durations(1, false, 2), new Durations(4, false, 2))))
        .isEqualTo("2.5");
  }

  @Test
  void aCurveThatStaysAtAHalfHasItsMedianWhereItGotThere() {
    assertThat(median(List.of(new Durations(1, false, 2), new Durations(4, true, 2))))
        .isEqualTo("1.0");
  }

  @Property(tries = 300)
  void withoutCensoringTheMedianIsThatOfTheSample(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9) Integer> lengths) {
    var sorted = lengths.stream().sorted().toList();
    int n = sorted.size();
    double expected = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;

    assertThat(median(lengths.stream().map(l -> new Durations(l, false, 1)).toList()))
        .isEqualTo(String.valueOf(expected));
  }

  @Property(tries = 300)
  void orderAndGroupingDoNotMatter(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 2, max = 19) Integer> codes,
      @ForAll long seed) {
    var durations =
        new ArrayList<>(codes.stream().map(c -> new Durations(c / 2, c % 2 == 0, 1)).toList());
    Collections.shuffle(durations, new Random(seed));
    var grouped = new ArrayList<Durations>();
    for (var distinct : List.copyOf(new LinkedHashSet<>(durations))) {
      long count = durations.stream().filter(distinct::equals).count();
      grouped.add(new Durations(distinct.length(), distinct.isCensored(), count));
    }

    assertThat(median(grouped)).isEqualTo(median(durations));
  }

  @Property(tries = 200)
  void withoutCensoringTheStandardErrorIsThatOfAShare(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9) Integer> lengths) {
    int n = lengths.size();
    for (var step : curve(lengths.stream().map(l -> new Durations(l, false, 1)).toList()).steps()) {
      double left = lengths.stream().filter(length -> length > step.time()).count() / (double) n;
      assertThat(step.survival()).isCloseTo(left, within(1e-12));
      if (left > 0) {
        assertThat(step.standardError().value())
            .isCloseTo(Math.sqrt(left * (1 - left) / n), within(1e-12));
      }
    }
  }

  @Property(tries = 200)
  void limitsLieAroundWhatTheyLimit(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 2, max = 29) Integer> codes,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double share) {
    var curve = curve(codes.stream().map(c -> new Durations(c / 2, c % 2 == 0, 1)).toList());
    var quantile = curve.quantileWithLimits(share);

    for (var step : curve.steps()) {
      var interval = step.interval().value();
      if (interval != null) {
        assertThat(step.survival()).isBetween(interval.lower(), interval.upper());
        assertThat(interval.lower()).isBetween(0.0, 1.0);
        assertThat(interval.upper()).isBetween(0.0, 1.0);
      }
    }
    var time = quantile.time().value();
    assertThat(or(quantile.lower(), 0)).isLessThanOrEqualTo(time == null ? 99 : time);
    assertThat(or(quantile.upper(), 99)).isGreaterThanOrEqualTo(time == null ? 99 : time);
  }

  private static double or(Estimate<Double> estimate, double otherwise) {
    return estimate.value() == null ? otherwise : estimate.value();
  }

  /** The median, or the reason why there is none. */
  private static String median(List<Durations> durations) {
    var median = curve(durations).median();
    return String.valueOf(median.value() == null ? median.reason() : median.value());
  }

  private static KaplanMeier curve(List<Durations> durations) {
    return Objects.requireNonNull(KaplanMeier.of(durations).value());
  }
}

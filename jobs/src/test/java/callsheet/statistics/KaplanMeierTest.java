package callsheet.statistics;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.Golden;
import callsheet.statistics.KaplanMeier.Durations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  @Test
  void theCurveAndItsMedianEqualThoseOfPublishedSoftware() {
    var expected = Golden.json("13b_payment_delay_R");
    var durations = new ArrayList<Durations>();
    for (int i = 0; i < expected.get("days").size(); i++) {
      boolean isCensored = expected.get("paid").get(i).asInt() == 0;
      durations.add(new Durations(expected.get("days").get(i).asDouble(), isCensored, 1));
    }

    var curve = Objects.requireNonNull(KaplanMeier.of(durations).value());

    assertThat(curve.steps()).hasSize(expected.at("/km/time").size());
    for (int i = 0; i < curve.steps().size(); i++) {
      assertThat(curve.steps().get(i).time()).isEqualTo(expected.at("/km/time").get(i).asDouble());
      assertThat(curve.steps().get(i).survival())
          .isCloseTo(expected.at("/km/surv").get(i).asDouble(), TOLERANCE);
    }
    assertThat(curve.median().value()).isEqualTo(expected.get("median").asDouble());
    assertThat(curve.quantile(0.9).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
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

  /** The median, or the reason why there is none. */
  private static String median(List<Durations> durations) {
    var median = Objects.requireNonNull(KaplanMeier.of(durations).value()).median();
    return String.valueOf(median.value() == null ? median.reason() : median.value());
  }
}

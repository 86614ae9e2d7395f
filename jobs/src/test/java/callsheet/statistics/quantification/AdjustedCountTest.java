package callsheet.statistics.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AdjustedCountTest {

  @Property(tries = 200)
  void whatTheErrorsMakeOfADistributionIsTracedBackToIt(
      @ForAll @Size(16) List<@IntRange(max = 9) Integer> confusions,
      @ForAll @Size(4) List<@IntRange(max = 9) Integer> amounts) {
    var rates = rates(confusions, 12);
    var shares = shares(amounts);
    var adjusted = AdjustedCount.of(rates, product(rates, shares));

    if (adjusted.value() == null) {
      assertThat(adjusted.reason()).isIn(Reason.NOT_IDENTIFIED, Reason.SINGULAR);
    } else {
      assertThat(adjusted.value().shares()).containsExactly(shares, within(1e-9));
      assertThat(adjusted.value().unconstrained()).containsExactly(shares, within(1e-9));
      assertThat(adjusted.value().condition()).isBetween(1 - 1e-9, AdjustedCount.WORST_CONDITION);
    }
  }

  @Property(tries = 200)
  void noOtherDistributionIsNearerToThePredictions(
      @ForAll @Size(16) List<@IntRange(max = 9) Integer> confusions,
      @ForAll @Size(4) List<@IntRange(max = 9) Integer> predictions,
      @ForAll @Size(4) List<@IntRange(max = 9) Integer> rivals) {
    var rates = rates(confusions, 12);
    var predicted = shares(predictions);
    var adjusted = AdjustedCount.of(rates, predicted).value();
    if (adjusted != null) {
      var nearest = adjusted.shares();
      assertThat(Arrays.stream(nearest).sum()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(nearest).min().orElseThrow()).isNotNegative();
      // Convexity: it is enough that no way towards another distribution leads down.
      var rival = shares(rivals);
      var near = new double[4];
      Arrays.setAll(near, label -> nearest[label] + 1e-3 * (rival[label] - nearest[label]));
      assertThat(distance(product(rates, near), predicted))
          .isGreaterThanOrEqualTo(distance(product(rates, nearest), predicted) - 1e-12);
      assertThat(distance(product(rates, rival), predicted))
          .isGreaterThanOrEqualTo(distance(product(rates, nearest), predicted) - 1e-12);
    }
  }

  @Test
  void aClassifierThatHardlyTellsLabelsApartTellsNothing() {
    double[] predicted = {.5, .5};

    assertThat(AdjustedCount.of(new double[][] {{.5, .5}, {.5, .5}}, predicted).reason())
        .isIn(Reason.SINGULAR, Reason.NOT_IDENTIFIED);
    assertThat(AdjustedCount.of(new double[][] {{.5, .49}, {.5, .51}}, predicted).reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
    assertThatThrownBy(() -> AdjustedCount.of(new double[][] {{1}}, predicted))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPerfectClassifierIsBelieved() {
    var adjusted =
        value(AdjustedCount.of(new double[][] {{1, 0}, {0, 1}}, new double[] {.25, .75}));

    assertThat(adjusted.shares()).containsExactly(.25, .75);
    assertThat(adjusted.condition()).isEqualTo(1);
  }

  @Test
  void aLabelThatWasNeverValidatedHasNoRates() {
    var sums = new ValidationSums(2);
    sums.add(0, new double[] {.9, .1});

    assertThat(sums.firstChoiceRates().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(sums.meanProbabilities().reason()).isEqualTo(Reason.NO_DATA);
    sums.add(1, new double[] {.4, .6});
    assertThat(value(sums.firstChoiceRates())).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    assertThat(value(sums.meanProbabilities())[0])
        .containsExactly(new double[] {.9, .4}, within(1e-12));
    assertThatThrownBy(() -> sums.add(2, new double[] {.4, .6}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTiedFirstChoiceIsNone() {
    var sums = new PredictedSums(2);
    sums.add(new double[] {.5, .5});

    assertThat(sums.classifyAndCount().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(value(sums.probabilisticCount())).containsExactly(.5, .5);
    assertThat(sums.turns()).isEqualTo(1);
    assertThat(new PredictedSums(2).probabilisticCount().reason()).isEqualTo(Reason.NO_DATA);
    assertThatThrownBy(() -> sums.add(new double[] {.5, .4}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 100)
  void performersAddUpInAnyOrderAndAreTakenAwayAgain(
      @ForAll @Size(min = 1, max = 9) List<@Size(3) List<@IntRange(max = 9) Integer>> kept,
      @ForAll @Size(max = 9) List<@Size(3) List<@IntRange(max = 9) Integer>> withdrawn) {
    var backwards = new ArrayList<>(kept);
    Collections.reverse(backwards);
    var sums = predicted(backwards);
    sums.add(predicted(withdrawn), 3);
    sums.add(predicted(withdrawn), -3);

    assertThat(value(sums.probabilisticCount()))
        .isEqualTo(value(predicted(kept).probabilisticCount()));
    assertThat(sums.classifyAndCount().reason())
        .isEqualTo(predicted(kept).classifyAndCount().reason());
  }

  private static PredictedSums predicted(List<List<Integer>> turns) {
    var sums = new PredictedSums(3);
    turns.forEach(turn -> sums.add(shares(turn)));
    return sums;
  }

  /** Rates by predicted and true label whose diagonal has as much more. */
  private static double[][] rates(List<Integer> confusions, int diagonal) {
    var rates = new double[4][4];
    for (int column = 0; column < 4; column++) {
      double sum = diagonal;
      for (int row = 0; row < 4; row++) {
        sum += confusions.get(4 * row + column);
      }
      for (int row = 0; row < 4; row++) {
        rates[row][column] =
            (confusions.get(4 * row + column) + (row == column ? diagonal : 0)) / sum;
      }
    }
    return rates;
  }

  private static double[] shares(List<Integer> amounts) {
    double sum = amounts.stream().mapToInt(Integer::intValue).sum();
    return amounts.stream()
        .mapToDouble(amount -> sum == 0 ? 1.0 / amounts.size() : amount / sum)
        .toArray();
  }

  private static double[] product(double[][] rates, double[] shares) {
    var product = new double[rates.length];
    for (int row = 0; row < rates.length; row++) {
      for (int column = 0; column < shares.length; column++) {
        product[row] += rates[row][column] * shares[column];
      }
    }
    return product;
  }

  private static double distance(double[] ours, double[] theirs) {
    double sum = 0;
    for (int row = 0; row < ours.length; row++) {
      sum += (ours[row] - theirs[row]) * (ours[row] - theirs[row]);
    }
    return sum;
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}

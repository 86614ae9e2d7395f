package callsheet.statistics.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.StopRule;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LabelShiftTest {
  private static final double[] TRAINING = {.5, .3, .2};

  @Property(tries = 100)
  void aCorpusLikeTheTrainingIsLeftAsItIs(
      @ForAll @Size(max = 9) List<@Size(3) List<@IntRange(max = 9) Integer>> turns) {
    var shift = shift(probabilities(turns), new StopRule(0, 1));

    if (shift.value() != null) {
      assertThat(shift.value().logEvidence()).isCloseTo(0, within(1e-12));
    } else {
      assertThat(shift.reason()).isEqualTo(Reason.NO_DATA);
    }
    var same = new PriorCorrection(TRAINING, TRAINING);
    for (double[] turn : probabilities(turns)) {
      assertThat(same.corrected(turn)).containsExactly(turn, within(1e-12));
    }
  }

  @Property(tries = 100)
  void everyStepMakesTheCorpusMoreProbable(
      @ForAll @Size(min = 1, max = 9) List<@Size(3) List<@IntRange(max = 9) Integer>> turns,
      @ForAll @IntRange(min = 1, max = 20) int steps) {
    var shift = value(shift(probabilities(turns), new StopRule(0, steps)));
    var next = value(shift(probabilities(turns), new StopRule(0, steps + 1)));

    assertThat(next.logEvidence()).isGreaterThanOrEqualTo(shift.logEvidence() - 1e-9);
    assertThat(Arrays.stream(next.correction().shares()).sum()).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 50)
  void theShiftIsTheSameToTheLastBitHoweverTheCorpusIsDivided(
      @ForAll @Size(min = 1, max = 9) List<@Size(3) List<@IntRange(max = 9) Integer>> turns,
      @ForAll @IntRange(max = 9) int cut) {
    var all = probabilities(turns);
    int place = Math.min(cut, all.size());
    var divided =
        LabelShift.of(
            correction -> {
              var sum = sums(all.subList(place, all.size()), correction);
              sum.add(sums(all.subList(0, place), correction), 1);
              return sum;
            },
            TRAINING,
            LabelShift.STOP);

    var whole = value(shift(all, LabelShift.STOP));
    assertThat(value(divided).correction().shares()).isEqualTo(whole.correction().shares());
    assertThat(value(divided).iterations()).isEqualTo(whole.iterations());
  }

  /** Two labels that the classifier tells apart for certain: their shares are those counted. */
  @Test
  void certainProbabilitiesAreCounted() {
    var turns = List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 1, 0});

    var shift = value(shift(turns, LabelShift.STOP));

    assertThat(shift.correction().shares())
        .containsExactly(new double[] {1 / 3.0, 2 / 3.0, 0}, within(1e-12));
    assertThat(shift.correction().corrected(new double[] {0, 0, 1})).containsExactly(0, 0, 1);
  }

  @Test
  void aLabelThatWasNotTrainedHasNoShare() {
    double[] without = {.5, .5, 0};

    assertThat(LabelShift.of(correction -> new CorrectedSums(3), without, LabelShift.STOP).reason())
        .isEqualTo(Reason.ZERO_MARGIN);
    assertThatThrownBy(
            () ->
                LabelShift.of(
                    correction -> new CorrectedSums(2), new double[] {.5, .4}, LabelShift.STOP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Estimate<LabelShift> shift(List<double[]> turns, StopRule stop) {
    return LabelShift.of(correction -> sums(turns, correction), TRAINING, stop);
  }

  private static CorrectedSums sums(List<double[]> turns, PriorCorrection correction) {
    var sums = new CorrectedSums(3);
    turns.forEach(turn -> sums.add(turn, correction));
    return sums;
  }

  private static List<double[]> probabilities(List<List<Integer>> turns) {
    return turns.stream()
        .map(turn -> Collections.max(turn) == 0 ? List.of(1, 1, 1) : turn)
        .map(turn -> turn.stream().mapToDouble(Integer::doubleValue).toArray())
        .map(Probabilities::shares)
        .toList();
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}

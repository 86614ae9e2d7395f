package callsheet.statistics.transitions.shifts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmotionShiftTest {
  private static final GoldenValue SHIFTS = GoldenValue.file("14_misc").get("vad_shift");

  /** The references leave distances as they are; ours are shares of the longest. */
  private static final double LONGEST = 2 * Math.sqrt(3);

  @ParameterizedTest
  @CsvSource({"gradual, MIXED", "abrupt, ABRUPT", "one_step, ABRUPT"})
  void waysThroughAffectEqualTheirReferences(String name, ShiftShape shape) {
    var expected = SHIFTS.get(name);
    var path = expected.get("path").asTexts().stream().map(EmotionShiftTest::position).toList();
    var shift = shift(path);
    for (int step = 0; step + 1 < path.size(); step++) {
      expected
          .get("steps")
          .get(step)
          .assertIs(path.get(step).distance(path.get(step + 1)) * LONGEST);
    }
    expected.get("L").assertIs(shift.length() * LONGEST);
    expected.get("D").assertIs(shift.net() * LONGEST);
    expected.get("max_step").assertIs(shift.largestStep() * shift.length() * LONGEST);
    expected.get("straightness").assertIs(shift.straightness());
    expected.get("abruptness_max_share").assertIs(shift.largestStep());
    assertThat(shift.shape(ShiftLimits.DEFAULT)).isEqualTo(shape);
  }

  private static AffectPosition position(String emotion) {
    var vad = SHIFTS.get("coords_ILLUSTRATIVE_not_NRC").get(emotion).asDoubles();
    return new AffectPosition(vad[0], vad[1], vad[2]);
  }

  @Test
  void theNameOfAShiftFollowsItsSteps() {
    assertThat(shape(-0.8, 0, 0.8)).isEqualTo(ShiftShape.GRADUAL);
    assertThat(shape(-0.8, 0.79, 0.8)).isEqualTo(ShiftShape.ABRUPT);
    assertThat(shape(-0.8, 0.4, 0.8)).isEqualTo(ShiftShape.MIXED);
    // Back and forth: no step is large, and the way is not straight.
    assertThat(shape(-0.8, 0.3, -0.3, 0.8)).isEqualTo(ShiftShape.MIXED);
    assertThat(shape(-0.2, 0, 0.2)).isEqualTo(ShiftShape.SMALL);
    assertThat(shape(-0.8, 0.8, -0.8)).isEqualTo(ShiftShape.SMALL);
  }

  @Test
  void aWayThatDoesNotMoveHasNoShift() {
    var here = new AffectPosition(0.1, 0.2, 0.3);

    assertThat(EmotionShift.of(List.of(here, here, here)).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(EmotionShift.of(List.of(here)).reason()).isEqualTo(Reason.TOO_SHORT);
  }

  @Test
  void equalSoftLabelsAreAtOnePlace() {
    var positions =
        List.of(new AffectPosition(1, 0, 0), new AffectPosition(-1, 0.5, 0), position("joy"));
    var label = AffectPosition.expected(new long[] {300, 600, 100}, positions);

    assertThat(label.valence()).isCloseTo(0.3 - 0.6 + 0.081, within(1e-12));
    assertThat(label.distance(AffectPosition.expected(new long[] {300, 600, 100}, positions)))
        .isZero();
  }

  @Test
  void aHardLabelIsAtThePlaceOfItsEmotion() {
    var emotions = List.copyOf(SHIFTS.get("coords_ILLUSTRATIVE_not_NRC").members().keySet());
    var positions = emotions.stream().map(EmotionShiftTest::position).toList();
    for (int emotion = 0; emotion < emotions.size(); emotion++) {
      var label = new long[emotions.size()];
      label[emotion] = 1_000_000_000;
      // Not equal by bits: 0 times a negative coordinate is added to 0.
      assertThat(AffectPosition.expected(label, positions).distance(positions.get(emotion)))
          .isZero();
    }
  }

  @Property(tries = 200)
  void shiftsAreWithinTheirBounds(@ForAll("positions") List<AffectPosition> path) {
    var shift = EmotionShift.of(path).value();
    if (shift != null) {
      double steps = path.size() - 1;
      assertThat(shift.net()).isBetween(0.0, 1.0);
      assertThat(shift.straightness()).isBetween(0.0, 1.0);
      assertThat(shift.largestStep()).isBetween(1 / steps - 1e-12, 1.0);
      assertThat(shift.length()).isBetween(shift.net() - 1e-12, steps);
      assertThat((double) shift.movingSteps()).isBetween(1.0, steps);
    }
  }

  @Property(tries = 100)
  void theWayBackHasTheSameShape(@ForAll("positions") List<AffectPosition> path) {
    var back = new ArrayList<>(path);
    Collections.reverse(back);
    var shift = EmotionShift.of(path);
    var other = EmotionShift.of(back);

    assertThat(other.reason()).isEqualTo(shift.reason());
    if (shift.value() != null && other.value() != null) {
      assertThat(other.value().net()).isEqualTo(shift.value().net());
      assertThat(other.value().largestStep()).isCloseTo(shift.value().largestStep(), within(1e-12));
    }
  }

  @Test
  void whatIsNoPlaceOrLimitIsRefused() {
    assertThatThrownBy(() -> new AffectPosition(1.1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AffectPosition(0, Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AffectPosition.expected(new long[] {0}, List.of(position("joy"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid label: 0 units over 1 emotions");
    assertThatThrownBy(() -> new ShiftLimits(0.25, 2, 0.8, 0.9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ShiftShape shape(double... valences) {
    return shift(
            Arrays.stream(valences)
                .mapToObj(valence -> new AffectPosition(valence, valence, valence))
                .toList())
        .shape(ShiftLimits.DEFAULT);
  }

  private static EmotionShift shift(List<AffectPosition> path) {
    return Objects.requireNonNull(EmotionShift.of(path).value());
  }

  @Provide
  Arbitrary<List<AffectPosition>> positions() {
    var coordinate = Arbitraries.doubles().between(-1, 1);
    return Combinators.combine(coordinate, coordinate, coordinate)
        .as(AffectPosition::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(6);
  }
}

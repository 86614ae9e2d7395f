package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.Golden;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MissingLabelsTest {
  @Test
  void theBoundsOfTheReferenceCorpusAreThoseOfMethods() {
    var turns = Golden.turns();
    long missing = turns.stream().filter(turn -> turn.label() == null).count();
    long anger = turns.stream().filter(turn -> "anger".equals(turn.label())).count();
    var bounds = bounds(anger, turns.size() - missing, missing);

    assertThat(bounds.lower()).isCloseTo(0.2194, within(5e-5));
    assertThat(bounds.upper()).isCloseTo(0.3061, within(5e-5));
  }

  @Test
  void withoutLabelsThereIsNoData() {
    assertThat(MissingLabels.bounds(0, 0, 5).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void whatIsNoPartIsRefused() {
    assertThatThrownBy(() -> MissingLabels.bounds(3, 2, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MissingLabels.bounds(1, 2, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void theBoundsHoldTheShareAndAreAsWideAsWhatIsMissing(
      @ForAll @LongRange(max = 1L << 40) long part,
      @ForAll @LongRange(min = 1, max = 1L << 40) long others,
      @ForAll @LongRange(max = 1L << 40) long missing) {
    long labelled = part + others;
    var bounds = bounds(part, labelled, missing);

    assertThat(bounds.contains((double) part / labelled)).isTrue();
    assertThat(bounds.lower()).isGreaterThanOrEqualTo(0);
    assertThat(bounds.upper()).isLessThanOrEqualTo(1);
    assertThat(bounds.upper() - bounds.lower())
        .isCloseTo((double) missing / (labelled + missing), within(1e-12));
  }

  @Property(tries = 200)
  void withNothingMissingTheBoundsAreTheShare(
      @ForAll @LongRange(max = 1000) long part, @ForAll @LongRange(min = 1, max = 1000) long rest) {
    double share = (double) part / (part + rest);

    assertThat(bounds(part, part + rest, 0)).isEqualTo(new Interval(share, share));
  }

  private static Interval bounds(long part, long labelled, long missing) {
    return Objects.requireNonNull(MissingLabels.bounds(part, labelled, missing).value());
  }
}

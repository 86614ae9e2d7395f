package callsheet.statistics.work;

import static callsheet.statistics.work.GroupTables.masses;
import static callsheet.statistics.work.GroupTables.performers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DisclosureRuleTest {
  private static final DisclosureRule RULE = DisclosureRule.DEFAULT;

  @Test
  void fourPerformersAreTooFewAndFiveAreNot() {
    assertThat(RULE.allows(performers(0, 4))).isFalse();
    assertThat(RULE.allows(performers(0, 5))).isTrue();
  }

  @Test
  void thatNobodyIsThereMayBeTold() {
    assertThat(RULE.allows(Contributors.NONE)).isTrue();
    assertThat(RULE.allows(masses(0, 0))).isTrue();
  }

  @Test
  void oneMayHoldFourFifthsAndNotMore() {
    assertThat(RULE.allows(masses(80, 5, 5, 5, 5))).isTrue();
    assertThat(RULE.allows(masses(81, 5, 5, 5, 5))).isFalse();
    assertThat(RULE.allows(masses(4L << 59, 1L << 57, 1L << 57, 1L << 57, 1L << 57))).isTrue();
  }

  @Test
  void theDifferenceIsAboutThoseWhoJoinedLeftOrWorkedMore() {
    var before = masses(10, 10, 10, 10, 10, 10);

    assertThat(RULE.allowsBoth(before, before)).isTrue();
    assertThat(RULE.allowsBoth(before, masses(10, 10, 10, 10, 10, 10, 3))).isFalse();
    assertThat(RULE.allowsBoth(before, masses(10, 10, 10, 10, 10, 11))).isFalse();
    assertThat(RULE.allowsBoth(before, masses(11, 11, 11, 11, 11, 10))).isTrue();
    assertThat(RULE.allowsBoth(before, masses(11, 11, 11, 11, 60, 10))).isFalse();
    assertThat(before.difference(masses(10, 9, 10)))
        .isEqualTo(masses(0, 1, 0, 10, 10, 10))
        .isEqualTo(masses(10, 9, 10).difference(before));
  }

  @Test
  void numbersAreToldInFives() {
    assertThat(List.of(0L, 2L, 3L, 7L, 8L, 12L, 13L, -2L, -3L).stream().map(RULE::rounded))
        .containsExactly(0L, 0L, 5L, 5L, 10L, 10L, 15L, 0L, -5L);
    var tens = new DisclosureRule(5, 80, 10);
    assertThat(List.of(5L, 15L, 25L).stream().map(tens::rounded)).containsExactly(0L, 20L, 20L);
  }

  @Test
  void aRuleThatProtectsNobodyIsRefused() {
    assertThatThrownBy(() -> new DisclosureRule(1, 80, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DisclosureRule(5, 101, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DisclosureRule(5, 80, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> masses(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void aRoundedNumberIsAMultipleThatIsAsNearAsAny(
      @ForAll @LongRange(min = 0, max = 1L << 40) long value,
      @ForAll @IntRange(min = 1, max = 20) int base) {
    long rounded = new DisclosureRule(5, 80, base).rounded(value);

    assertThat(rounded % base).isZero();
    assertThat(2 * Math.abs(rounded - value)).isLessThanOrEqualTo(base);
  }
}

package callsheet.statistics.diversity;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.statistics.Reason;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JaccardIndexTest {
  @Test
  void itIsWhatBothHaveOfWhatEitherHas() {
    assertThat(index(Set.of(1, 2, 3), Set.of(2, 3, 4))).isEqualTo(0.5);
    assertThat(index(Set.of(5, 6), Set.of(6, 5))).isEqualTo(1);
    assertThat(index(Set.of(1), Set.of(2))).isZero();
    assertThat(index(Set.of(), Set.of(2))).isZero();
  }

  @Test
  void twoEmptySetsHaveNone() {
    assertThat(JaccardIndex.of(new int[0], new int[0]).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Property
  void itAgreesWithSetsAndDoesNotDependOnTheOrderOfTheTwo(
      @ForAll Set<@IntRange(min = -9, max = 9) Integer> one,
      @ForAll Set<@IntRange(min = -9, max = 9) Integer> other) {
    var common = new HashSet<>(one);
    common.retainAll(other);
    var either = new HashSet<>(one);
    either.addAll(other);
    if (!either.isEmpty()) {
      assertThat(index(one, other))
          .isEqualTo(common.size() / (double) either.size())
          .isEqualTo(index(other, one));
    }
  }

  private static Double index(Set<Integer> one, Set<Integer> other) {
    return JaccardIndex.of(sorted(one), sorted(other)).value();
  }

  private static int[] sorted(Set<Integer> set) {
    return set.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}

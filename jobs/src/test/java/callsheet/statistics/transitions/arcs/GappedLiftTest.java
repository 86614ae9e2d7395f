package callsheet.statistics.transitions.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GappedLiftTest {
  private static final Arc JOY_ANGER = Arc.of(1, 0);
  private static final Arc JOY_ANGER_SADNESS = Arc.of(1, 0, 2);

  @Test
  void theLiftIsTheShareOverThoseOfTheBeginningAndOfTheLastEmotion() {
    var supports = ofSpark();
    int sequences = GoldenValue.file("14_misc").get("prefixspan").get("sequences").asTexts().size();

    assertThat(GappedLift.of(JOY_ANGER, supports, sequences))
        .isCloseTo(3 / 5.0 / (5 / 5.0 * (4 / 5.0)), within(1e-12));
    assertThat(GappedLift.of(JOY_ANGER_SADNESS, supports, sequences))
        .isCloseTo(2 / 5.0 / (3 / 5.0 * (3 / 5.0)), within(1e-12));
  }

  private static Map<Arc, Long> ofSpark() {
    var supports = GoldenValue.file("19_spark").get("prefixspan").get("freq");
    var arcs = new HashMap<Arc, Long>();
    arcs.put(Arc.of(1), supports.get("joy").asLong());
    arcs.put(Arc.of(0), supports.get("anger").asLong());
    arcs.put(Arc.of(2), supports.get("sadness").asLong());
    arcs.put(JOY_ANGER, supports.get("joy>anger").asLong());
    arcs.put(JOY_ANGER_SADNESS, supports.get("joy>anger>sadness").asLong());
    return arcs;
  }

  @Property(tries = 100)
  void everyFrequentArcHasALiftForItsPartsAreFrequentToo(
      @ForAll @Size(min = 1, max = 6)
          List<@Size(max = 6) List<@IntRange(max = 2) Integer>> sequences) {
    var labels =
        sequences.stream()
            .map(sequence -> sequence.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    var supports = new TreeMap<Arc, Long>();
    GappedArcs.supports(labels, 2, 4).forEach((arc, support) -> supports.put(arc, (long) support));

    assertThat(supports.keySet())
        .filteredOn(arc -> arc.length() > 1)
        .allSatisfy(arc -> assertThat(GappedLift.of(arc, supports, labels.size())).isPositive());
  }

  @Test
  void anEmotionAloneAndAnArcOfUnknownPartsHaveNone() {
    assertThatThrownBy(() -> GappedLift.of(Arc.of(1), ofSpark(), 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of one emotion");
    assertThatThrownBy(() -> GappedLift.of(Arc.of(0, 1), ofSpark(), 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Invalid supports: without");
  }
}

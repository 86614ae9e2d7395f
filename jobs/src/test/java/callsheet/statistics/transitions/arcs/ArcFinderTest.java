package callsheet.statistics.transitions.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArcFinderTest {
  @Property(tries = 100)
  void everyArcIsFoundInAsManySequencesAsSupportIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int longest) {
    var random = new Random(seed);
    var sequences =
        IntStream.range(0, 12)
            .mapToObj(number -> random.ints(random.nextInt(9), 0, 4).toArray())
            .toList();
    var supports = GappedArcs.supports(sequences, 1, longest);
    var arcs = new ArrayList<>(supports.keySet());
    Collections.shuffle(arcs, random);
    var finder = new ArcFinder(arcs, 4);
    var counts = new long[finder.size()];

    sequences.forEach(sequence -> finder.count(sequence, counts));

    assertThat(arcs).hasSize(counts.length);
    for (int place = 0; place < counts.length; place++) {
      assertThat(counts[place])
          .as("%s", arcs.get(place))
          .isEqualTo((long) supports.get(arcs.get(place)));
    }
  }

  @Test
  void anArcWithoutItsBeginningIsRefused() {
    assertThatThrownBy(() -> new ArcFinder(List.of(Arc.of(1), Arc.of(0, 1)), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid arcs");
  }
}

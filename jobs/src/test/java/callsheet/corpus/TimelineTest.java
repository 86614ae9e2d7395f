package callsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineTest {
  @Property
  void whatIsPackedComesBack(@ForAll("timelines") Timeline timeline) {
    assertThat(Timeline.unpack(timeline.pack())).isEqualTo(timeline);
  }

  @Example
  void turnsAreOrderedByStartWhenAllHaveOne() {
    var timeline = Timeline.ordered(List.of(turn(0, 500L), turn(1, 0L), turn(2, 500L)));

    assertThat(timeline.turns()).extracting(TimelineTurn::ordinal).containsExactly(1, 0, 2);
  }

  @Example
  void oneTurnWithoutAStartOrdersTheSessionByOrdinal() {
    var timeline = Timeline.ordered(List.of(turn(2, 0L), turn(1, null), turn(0, 900L)));

    assertThat(timeline.turns()).extracting(TimelineTurn::ordinal).containsExactly(0, 1, 2);
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return turns().list().ofMaxSize(40).map(Timeline::new);
  }

  private static Arbitrary<TimelineTurn> turns() {
    var times = Arbitraries.longs().between(-1_000, 10_000_000_000L).injectNull(0.2);
    var spoken =
        Combinators.combine(
                Arbitraries.integers().greaterOrEqual(0),
                Arbitraries.integers().between(0, 300),
                times,
                times,
                votes().list().ofMaxSize(20))
            .as(TimelineTurn::new);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(9, spoken),
        net.jqwik.api.Tuple.of(
            1, Arbitraries.integers().greaterOrEqual(0).map(TimelineTurn::tombstone)));
  }

  private static Arbitrary<Vote> votes() {
    var words =
        Arbitraries.of("joy", "anger", "grief", "¿qué?", "")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .uniqueElements();
    return Combinators.combine(Arbitraries.integers().between(0, 1_000), words).as(Vote::new);
  }

  private static TimelineTurn turn(int ordinal, @org.jspecify.annotations.Nullable Long start) {
    return new TimelineTurn(ordinal, 0, start, null, List.of());
  }
}

package callsheet.prediction;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerformerSplitTest {
  private static final List<String> PERFORMERS =
      IntStream.range(0, 60).mapToObj("P-%02d"::formatted).toList();

  @Test
  void aPerformersRatedTurnsAreAllForOnePartAndEachPartHasItsShare() {
    var split = PerformerSplit.of(PERFORMERS);

    assertThat(split.parts().values().stream().collect(groupingBy(part -> part, counting())))
        .isEqualTo(Map.of(Part.TRAIN, 27L, Part.CALIBRATE, 12L, Part.VALIDATE, 21L));
    assertThat(PERFORMERS)
        .allSatisfy(
            performer -> {
              var parts =
                  IntStream.range(0, 12).mapToObj(label -> split.part(performer, label)).distinct();
              assertThat(parts).containsExactly(split.parts().get(performer));
              assertThat(split.part(performer, Example.UNRATED)).isEqualTo(Part.PREDICT);
            });
  }

  @Test
  void whoeverLeavesChangesTheSideOfFewOthers() {
    var before = PerformerSplit.of(PERFORMERS).parts();
    for (String gone : PERFORMERS) {
      var others = new ArrayList<>(PERFORMERS);
      others.remove(gone);
      var after = PerformerSplit.of(others).parts();

      assertThat(others.stream().filter(one -> before.get(one) != after.get(one)).count())
          .isLessThanOrEqualTo(2);
    }
  }
}

package callsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedArcTest {
  private static final Taxonomy TAXONOMY =
      new Taxonomy(
          "test",
          List.of(new Emotion("joy", 0, 0, 0), new Emotion("fear", 0, 0, 0)),
          Map.of("happy", "joy"));

  @Test
  void anArcNamesItsEmotionsAndItsSteps() {
    var arc = PlannedArc.of(List.of("happy", "fear"), TAXONOMY);

    assertThat(arc.names(Cell.emotion("joy"))).isTrue();
    assertThat(arc.names(self("joy", "fear"))).isTrue();
    assertThat(arc.names(self("fear", "joy"))).isFalse();
  }

  @Test
  void aWordThatNobodyKnowsStandsBetweenItsNeighbours() {
    var arc = PlannedArc.of(List.of("joy", "awe", "fear"), TAXONOMY);

    assertThat(arc.names(self("joy", "fear"))).isFalse();
    assertThat(arc.names(Cell.emotion("fear"))).isTrue();
  }

  @Test
  void aTagNamesAnEmotionAndNoStep() {
    var arc = PlannedArc.of(List.of("joy"), List.of("family", "fear"), TAXONOMY);

    assertThat(arc.names(Cell.emotion("fear"))).isTrue();
    assertThat(arc.names(self("joy", "fear"))).isFalse();
  }

  private static Cell self(String from, String to) {
    return new Cell(CellKind.SELF, from, to);
  }
}

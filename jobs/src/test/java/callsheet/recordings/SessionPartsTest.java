package callsheet.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionPartsTest {
  private static final Cell FEAR = Cell.emotion("fear");
  private static final Cell SELF = new Cell(CellKind.SELF, "fear", "relief");
  private static final Cell PARTNER = new Cell(CellKind.PARTNER, "fear", "relief");
  private static final Cell ADJACENT = new Cell(CellKind.ADJACENT, "fear", "relief");

  @Test
  void aTurnBringsTheSharesOfItsEmotions() {
    assertThat(parts(FEAR, turn(0, Map.of("fear", 0.6, "joy", 0.4)), turn(1, "fear")))
        .containsExactly(new Part(0, 0, 0.6), new Part(0, 1, 1));
  }

  @Test
  void aPairBelongsToThePerformerOfItsSecondTurn() {
    var turns = new PlayedTurn[] {turn(0, "fear"), turn(1, "relief"), turn(0, "relief")};

    assertThat(parts(PARTNER, turns)).containsExactly(new Part(0, 1, 1));
    assertThat(parts(SELF, turns)).containsExactly(new Part(0, 0, 1));
    assertThat(parts(ADJACENT, turns)).containsExactly(new Part(0, 1, 1));
  }

  @Test
  void aTurnThatDoesNotCountBreaksTheChains() {
    assertThat(parts(SELF, turn(0, "fear"), turn(0, Map.of()), turn(0, "relief"))).isEmpty();
    assertThat(parts(SELF, turn(0, "fear"), turn(1, Map.of()), turn(0, "relief"))).hasSize(1);
    assertThat(parts(ADJACENT, turn(0, "fear"), turn(1, Map.of()), turn(0, "relief"))).isEmpty();
  }

  @Test
  void neighboursOfOnePerformerAreNoPartners() {
    assertThat(parts(PARTNER, turn(0, "fear"), turn(0, "relief"))).isEmpty();
    assertThat(parts(ADJACENT, turn(0, "fear"), turn(0, "relief"))).hasSize(1);
  }

  @Test
  void onlyWhoIsInTheScopeCounts() {
    var turns = List.of(turn(0, "fear"), turn(1, "fear"));

    assertThat(new SessionParts(List.of(FEAR)).of(turns, (goal, performer) -> performer == 1))
        .containsExactly(new Part(0, 1, 1));
  }

  private static List<Part> parts(Cell goal, PlayedTurn... turns) {
    return new SessionParts(List.of(goal)).of(List.of(turns), (g, performer) -> true);
  }

  private static PlayedTurn turn(int performer, String emotion) {
    return turn(performer, Map.of(emotion, 1.0));
  }

  private static PlayedTurn turn(int performer, Map<String, Double> shares) {
    return new PlayedTurn(performer, shares);
  }
}

package callsheet.moments;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.CellKind;
import callsheet.golden.GoldenTurn;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.ClusteredRatio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeMomentsTest {
  @Test
  void aShareWithOnePerformerHasNoInterval() {
    assertThat(joy(turns(1, 40), Scope.CORPUS).reason()).isEqualTo(Reason.ONE_CLUSTER);
  }

  @Test
  void aShareWithFourPerformersIsSuppressed() {
    assertThat(joy(turns(4, 40), Scope.CORPUS).reason()).isEqualTo(Reason.SUPPRESSED);
    assertThat(joy(turns(5, 40), Scope.CORPUS).reason()).isNull();
  }

  @Test
  void aShareOfNineteenTurnsIsSuppressed() {
    assertThat(joy(turns(5, 19), Scope.CORPUS).reason()).isEqualTo(Reason.SUPPRESSED);
    assertThat(joy(turns(5, 20), Scope.CORPUS).reason()).isNull();
  }

  @Test
  void aScopeWithoutTurnsHasNoData() {
    var elsewhere = Scope.language("fr");

    assertThat(joy(turns(5, 40), elsewhere).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(joy(List.of(), Scope.CORPUS).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aDomainHasTheDegreesOfFreedomOfItsOwnPerformers() {
    var few = turns(6, 60);
    var all = new ArrayList<>(few);
    for (int turn = 0; turn < 900; turn++) {
      all.add(turn("Q" + turn % 90, "T" + turn % 100, "other scene", "fear"));
    }

    var alone = joy(few, Scope.CORPUS).value();
    var amongOthers = joy(all, new Scope("scene", "scene")).value();

    assertThat(alone).isNotNull();
    assertThat(amongOthers).isNotNull();
    assertThat(amongOthers.effectiveSize()).isEqualTo(alone.effectiveSize());
  }

  @Test
  void effectivePerformersComeFromTheSquares() {
    var moments = Moments.of(NaiveCounts.moments(turns(4, 40), "en")).in(Scope.CORPUS);

    assertThat(moments.effectivePerformers(Cell.TURN)).isEqualTo(4.0);
    assertThat(moments.effectivePerformers(Cell.of(CellKind.UNLABELLED))).isZero();
  }

  @Test
  void scopesAreOrderedAsPagesShowThem() {
    var scopes = Moments.of(NaiveCounts.moments(turns(1, 1), "en")).scopes();

    assertThat(scopes)
        .containsExactly(Scope.CORPUS, Scope.language("en"), new Scope("scene", "scene"));
  }

  private static Estimate<ClusteredRatio> joy(List<GoldenTurn> turns, Scope scope) {
    return Moments.of(NaiveCounts.moments(turns, "en"))
        .in(scope)
        .ratio(Cell.emotion("joy"), Cell.TURN);
  }

  private static List<GoldenTurn> turns(int performers, int count) {
    var turns = new ArrayList<GoldenTurn>();
    for (int turn = 0; turn < count; turn++) {
      var label = turn % 3 == 0 ? "joy" : "fear";
      turns.add(turn("P" + turn % performers, "S" + turn % 10, "scene", label));
    }
    return turns;
  }

  private static GoldenTurn turn(String performer, String session, String scene, String label) {
    return new GoldenTurn(session, scene, 0, performer, 0, 1, label, 1);
  }
}

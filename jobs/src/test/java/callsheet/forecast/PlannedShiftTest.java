package callsheet.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.recordings.WantedCell;
import org.junit.jupiter.api.Test;

class PlannedShiftTest {
  private static final WantedCell JOY = new WantedCell(Cell.emotion("joy"), Stratum.ALL);
  private static final WantedCell FEAR = new WantedCell(Cell.emotion("fear"), Stratum.ALL);
  private static final WantedCell FEAR_TO_JOY =
      new WantedCell(new Cell(CellKind.SELF, "fear", "joy"), Stratum.ALL);

  @Test
  void beforeAnythingIsRecordedAnArcBringsWhatArcsUsuallyBring() {
    var blank = new SeenBriefs(JOY, FEAR_TO_JOY).brief(0).planning(0).planning(1).brief(0);
    var shift = PlannedShift.of(blank);

    assertThat(shift.means(0)).containsExactly(2.5, 1);
    assertThat(shift.means(1)).containsExactly(1.3, 1);
  }

  /** Worked by hand: the shift is (15 + 2/3 · 3.5) / (10 + 2/3) = 1.625. */
  @Test
  void whatAnArcNamesComesMoreOftenThanWithOthers() {
    var seen = new SeenBriefs(JOY).brief(4, 4).planning(0).brief(8, 0.5);
    var means = PlannedShift.of(seen).means(0);

    assertThat(means[1]).isCloseTo(6.0 / 9.8, within(1e-9));
    assertThat(means[0]).isCloseTo((16 + 6.0 / 9.8 + 1.625) / 5, within(1e-9));
  }

  @Test
  void whatArcsBringOfOneEmotionIsLearntForAnotherThatNobodyHasRecorded() {
    var strong = new SeenBriefs(JOY, FEAR).brief(50, 9, 0).planning(0).brief(50).brief(0);
    var weak = new SeenBriefs(JOY, FEAR).brief(50, 2, 0).planning(0).brief(50).brief(0);

    double ofStrong = PlannedShift.of(strong.planning(1)).means(1)[2];
    double ofWeak = PlannedShift.of(weak.planning(1)).means(1)[2];

    assertThat(ofStrong).isGreaterThan(ofWeak);
    assertThat(PlannedShift.of(strong).means(1)[0]).as("not named").isLessThan(ofStrong);
  }

  @Test
  void anArcNeverMakesLessOfWhatItNames() {
    var seen = new SeenBriefs(JOY).brief(30, 0).planning(0).brief(30, 4);
    var means = PlannedShift.of(seen).means(0);

    assertThat(means[0]).isGreaterThanOrEqualTo(means[1]);
  }

  @Test
  void aBriefThatCannotServeAGoalTeachesNothingOfIt() {
    var others = new SeenBriefs(JOY).brief(10, 3).brief(40, 0).barredFrom(0);
    var alone = new SeenBriefs(JOY).brief(10, 3);

    assertThat(PlannedShift.of(others).means(0)[0]).isEqualTo(PlannedShift.of(alone).means(0)[0]);
  }
}

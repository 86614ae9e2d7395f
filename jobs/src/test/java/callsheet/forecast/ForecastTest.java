package callsheet.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.recordings.WantedCell;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final Stratum WOMEN = new Stratum(Map.of("gender", "woman"));
  private static final WantedCell JOY = new WantedCell(Cell.emotion("joy"), Stratum.ALL);
  private static final WantedCell FEAR = new WantedCell(Cell.emotion("fear"), Stratum.ALL);
  private static final WantedCell FEAR_TO_JOY =
      new WantedCell(new Cell(CellKind.SELF, "fear", "joy"), Stratum.ALL);
  private static final WantedCell JOY_OF_WOMEN = new WantedCell(Cell.emotion("joy"), WOMEN);

  @Test
  void beforeAnythingIsRecordedATransitionComesOnceInSoManyTurns() {
    var forecast = Forecast.of(new SeenBriefs(JOY, FEAR, FEAR_TO_JOY).brief(0).planning(0));
    var transition = forecast.of(0, 2);

    assertThat(transition.origin()).isEqualTo(Origin.EMOTIONS);
    assertThat(transition.mean()).isCloseTo(0.03 * 2.5 * 1, within(1e-12));
    assertThat(transition.credibility()).isZero();
  }

  @Test
  void aTransitionIsExpectedFromItsEmotionsAndTheLiftThatItHasInAllBriefs() {
    var seen =
        new SeenBriefs(JOY, FEAR, FEAR_TO_JOY)
            .brief(400, 4, 5, 0.1 * 4 * 5)
            .brief(400, 2, 3, 0.1 * 2 * 3)
            .brief(0);
    var forecast = Forecast.of(seen);
    double product = forecast.of(2, 0).mean() * forecast.of(2, 1).mean();

    assertThat(forecast.of(2, 2).beforehand()).isCloseTo(0.1 * product, within(0.002 * product));
    assertThat(forecast.of(0, 2).mean()).isCloseTo(2, within(0.02));
  }

  @Test
  void aGroupIsExpectedToShowItsShareOfTheWhole() {
    var seen = new SeenBriefs(JOY, JOY_OF_WOMEN).brief(400, 4, 1).brief(0);
    var forecast = Forecast.of(seen);
    var ofWomen = forecast.of(1, 1);

    assertThat(ofWomen.origin()).isEqualTo(Origin.WHOLE);
    assertThat(ofWomen.mean()).isCloseTo(forecast.of(1, 0).mean() / 4, within(0.01));
  }

  @Test
  void theArcDecidesWhereAnExpectationComesFrom() {
    var forecast = Forecast.of(new SeenBriefs(JOY).brief(3, 5).planning(0).brief(3, 1));

    assertThat(forecast.of(0, 0).origin()).isEqualTo(Origin.PLANNED);
    assertThat(forecast.of(1, 0).origin()).isEqualTo(Origin.NOT_PLANNED);
  }

  @Test
  void ownSessionsAreBelievedTheMoreTheMoreThereAre() {
    var seen = new SeenBriefs(JOY).brief(2, 8).brief(50, 8).brief(50, 1);
    var forecast = Forecast.of(seen);

    assertThat(forecast.of(0, 0).credibility()).isLessThan(forecast.of(1, 0).credibility());
    assertThat(forecast.of(0, 0).standardError()).isGreaterThan(forecast.of(1, 0).standardError());
    assertThat(forecast.of(1, 0).mean()).isCloseTo(8, within(0.3));
    assertThat(forecast.of(0, 0).mean()).isBetween(forecast.of(0, 0).beforehand(), 8.0);
  }

  @Test
  void aBarredBriefBringsNothingWhateverOthersBring() {
    var forecast = Forecast.of(new SeenBriefs(JOY).brief(20, 6).brief(0).barredFrom(0));

    assertThat(forecast.of(1, 0).mean()).isZero();
    assertThat(forecast.hopes(1)[1]).containsExactly(0);
  }

  @Test
  void hopesAreExpectationsAndAPartOfWhatIsNotSure() {
    var forecast = Forecast.of(new SeenBriefs(JOY).brief(20, 6).brief(0));
    var unknown = forecast.of(1, 0);

    assertThat(forecast.hopes(0)[1]).containsExactly(unknown.mean());
    assertThat(forecast.hopes(2)[1]).containsExactly(unknown.mean() + 2 * unknown.standardError());
  }
}

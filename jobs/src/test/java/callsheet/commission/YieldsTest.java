package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.counted;
import static callsheet.commission.Briefs.turns;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.SceneYield;
import java.util.List;
import org.junit.jupiter.api.Test;

class YieldsTest {
  @Test
  void everyBriefHasARowForEveryWantedCell() {
    var rows =
        Yields.of(
            Yields.distinct(List.of(JOY, FEAR_TO_RELIEF, JOY)),
            List.of("B2", "B1"),
            List.of(turns("B1", 2), counted("B1", JOY, 3, 5)),
            NIGHT);

    assertThat(rows)
        .extracting(row -> row.sceneId() + " " + row.fromEmotion())
        .containsExactly("B1 joy", "B2 joy", "B1 fear", "B2 fear");
  }

  @Test
  void aBriefWithoutSessionsIsExpectedToBringTheMeanOfAll() {
    var fresh = ofBrief("B3", turns("B1", 2), counted("B1", JOY, 3, 5));

    assertThat(fresh.sessions()).isZero();
    assertThat(fresh.meanYield()).isNull();
    assertThat(fresh.credibility()).isZero();
    assertThat(fresh.expectedYield()).isEqualTo(4);
  }

  @Test
  void sessionsThatNeverShowedTheCellCountAsNothing() {
    var silent = ofBrief("B3", turns("B1", 2), counted("B1", JOY, 6, 6), turns("B3", 2));

    assertThat(silent.sessions()).isEqualTo(2);
    assertThat(silent.meanYield()).isZero();
    assertThat(silent.yieldVariance()).isZero();
  }

  @Test
  void withoutAnySessionNothingIsExpected() {
    assertThat(Yields.of(Yields.distinct(List.of(JOY)), List.of("B1"), List.of(), NIGHT)).isEmpty();
  }

  private static SceneYield ofBrief(String brief, callsheet.schema.SceneCell... counts) {
    return Yields.of(Yields.distinct(List.of(JOY)), List.of("B1", "B3"), List.of(counts), NIGHT)
        .stream()
        .filter(row -> row.sceneId().equals(brief))
        .findFirst()
        .orElseThrow();
  }
}

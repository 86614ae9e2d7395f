package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.counted;
import static callsheet.commission.Briefs.turns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.PlannedArc;
import callsheet.schema.SceneCell;
import callsheet.schema.SceneYield;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YieldsTest {
  private static final PlannedArc NOTHING = arc();
  private static final Cell FEAR = Cell.emotion("fear");
  private static final Cell RELIEF = Cell.emotion("relief");

  @Test
  void everyBriefHasARowForEveryWantedCellAndForNoOther() {
    var rows =
        rows(
            List.of(JOY, FEAR_TO_RELIEF, JOY),
            Map.of("B2", NOTHING, "B1", NOTHING),
            turns("B1", 2),
            counted("B1", JOY, 3, 5),
            counted("B1", FEAR, 3, 5));

    assertThat(rows)
        .extracting(row -> row.sceneId() + " " + row.fromEmotion())
        .containsExactly("B1 joy", "B2 joy", "B1 fear", "B2 fear");
  }

  @Test
  void aBriefThatWasRecordedWithoutHavingLandedHasRowsToo() {
    assertThat(rows(List.of(JOY), Map.of(), turns("B9", 2)))
        .extracting(SceneYield::sceneId, SceneYield::priorClass)
        .containsExactly(tuple("B9", "not_planned"));
  }

  @Test
  void aNewBriefIsExpectedToBringWhatItsClassBrings() {
    var arcs = Map.of("A", arc("joy"), "B", arc("joy"), "C", NOTHING, "D", NOTHING);
    var counts =
        new SceneCell[] {
          turns("A", 40),
          counted("A", JOY, times(40, 6)),
          turns("C", 40),
          counted("C", JOY, times(40, 1))
        };

    var rows = rows(List.of(JOY), arcs, counts);

    var planned = ofBrief("B", rows);
    assertThat(planned.sessions()).isZero();
    assertThat(planned.meanYield()).isNull();
    assertThat(planned.credibility()).isZero();
    assertThat(planned.priorClass()).isEqualTo("planned");
    assertThat(planned.expectedYield()).isEqualTo(planned.priorYield()).isCloseTo(6, within(0.2));
    var other = ofBrief("D", rows);
    assertThat(other.priorClass()).isEqualTo("not_planned");
    assertThat(other.expectedYield()).isEqualTo(other.priorYield()).isBetween(1.0, 2.0);
    assertThat(other.standardError()).isPositive();
  }

  @Test
  void aRareTransitionIsExpectedWhereItsEmotionsAre() {
    var counts =
        Stream.of("A", "B")
            .flatMap(
                brief ->
                    Stream.of(
                        turns(brief, 20),
                        counted(brief, FEAR, times(20, brief.equals("A") ? 6 : 1)),
                        counted(brief, RELIEF, times(20, brief.equals("A") ? 6 : 1))))
            .toArray(SceneCell[]::new);

    var rows = rows(List.of(FEAR_TO_RELIEF), Map.of("A", NOTHING, "B", NOTHING), counts);

    assertThat(rows).extracting(SceneYield::priorClass).containsOnly("emotions");
    assertThat(ofBrief("A", rows).expectedYield())
        .isGreaterThan(10 * ofBrief("B", rows).expectedYield());
  }

  @Test
  void theMoreSessionsABriefHasTheFurtherItIsBelieved() {
    var arcs = Map.of("A", NOTHING, "B", NOTHING);
    var few = rows(List.of(JOY), arcs, turns("A", 2), counted("A", JOY, 3, 5));
    var many = rows(List.of(JOY), arcs, turns("A", 40), counted("A", JOY, times(40, 3, 5)));

    assertThat(ofBrief("A", many).credibility()).isGreaterThan(ofBrief("A", few).credibility());
    assertThat(ofBrief("A", many).standardError()).isLessThan(ofBrief("A", few).standardError());
    assertThat(ofBrief("A", many).expectedYield()).isCloseTo(4, within(0.1));
    assertThat(ofBrief("A", many).meanYield()).isEqualTo(4);
  }

  @Test
  void sessionsThatNeverShowedTheCellCountAsNothing() {
    var rows =
        rows(
            List.of(JOY),
            Map.of("B1", NOTHING, "B3", NOTHING),
            turns("B1", 2),
            counted("B1", JOY, 6, 6),
            turns("B3", 2));

    var silent = ofBrief("B3", rows);
    assertThat(silent.sessions()).isEqualTo(2);
    assertThat(silent.meanYield()).isZero();
    assertThat(silent.expectedYield()).isLessThan(ofBrief("B1", rows).expectedYield());
  }

  @Test
  void withoutAnySessionNothingIsExpected() {
    assertThat(rows(List.of(JOY), Map.of("B1", NOTHING))).isEmpty();
  }

  private static PlannedArc arc(String... emotions) {
    return new PlannedArc(List.of(emotions));
  }

  /** So many sessions, which bring these amounts in turn. */
  private static long[] times(int sessions, long... amounts) {
    var all = new ArrayList<Long>();
    for (int session = 0; session < sessions; session++) {
      all.add(amounts[session % amounts.length]);
    }
    return all.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<SceneYield> rows(
      List<Cell> wanted, Map<String, PlannedArc> arcs, SceneCell... counts) {
    return Yields.of(new TreeSet<>(wanted), arcs, List.of(counts), NIGHT);
  }

  private static SceneYield ofBrief(String brief, List<SceneYield> rows) {
    return rows.stream().filter(row -> row.sceneId().equals(brief)).findFirst().orElseThrow();
  }
}

package callsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.KeyHash;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final Map<String, Integer> CELLS = Map.of("fear", 0, "joy", 1);
  private static final List<Outcomes.Past> OWN =
      List.of(past("S-1", 1, 0), past("S-2", 2, 20), past("S-3", 3, 30));
  private static final List<Outcomes.Past> OTHERS = List.of(past("S-8", 8, 0), past("S-9", 9, 0));
  private static final List<Option> CASTS = List.of(option("A", "B1"), option("B", "B1"));
  private static final int DRAWS = 4000;

  @Test
  void aSessionIsLikeOneOfItsBriefAsOftenAsTheBriefIsBelieved() {
    var joys = joys(draws(0.7, Map.of()), 0);

    double own = Arrays.stream(joys).filter(joy -> joy < 8).count() / (double) DRAWS;
    assertThat(own).isCloseTo(0.7, within(4 * Math.sqrt(0.21 / DRAWS)));
    double second = Arrays.stream(joys).filter(joy -> joy == 2).count() / (double) DRAWS;
    assertThat(second).isCloseTo(0.7 / 3, within(4 * Math.sqrt(0.18 / DRAWS)));
    assertThat(Arrays.stream(joys).distinct().sorted()).containsExactly(1.0, 2.0, 3.0, 8.0, 9.0);
  }

  @Test
  void sessionsAreDrawnWholeSoThatCellsStayTogether() {
    var draws = draws(1, Map.of());

    for (int draw = 0; draw < DRAWS; draw++) {
      var drawn = draws.stream(0).drawn(0, draw);
      double joy = amount(drawn, 1);
      assertThat(amount(drawn, 0)).isEqualTo(joy == 1 ? 0 : 10 * joy);
    }
  }

  @Test
  void theDrawIsTheHashOfBriefSessionAndDraw() {
    var draws = draws(1, Map.of());

    for (int draw = 0; draw < 50; draw++) {
      double luck = KeyHash.uniform("B1#2", draw);
      assertThat(amount(draws.stream(0).drawn(2, draw), 1)).isEqualTo(1 + (int) (3 * luck));
    }
  }

  @Test
  void castsOfABriefShareTheDrawAndDifferByTheirFactors() {
    var draws = draws(0.5, Map.of("B", Map.of("joy", 0.5)));

    assertThat(draws.stream(0)).isSameAs(draws.stream(1));
    assertThat(draws.factors(0)).isEmpty();
    assertThat(draws.factors(1)).containsExactly(1, 0.5);
  }

  @Test
  void sessionsOfABriefAreDrawnApart() {
    var draws = draws(1, Map.of());

    assertThat(joys(draws, 0)).isNotEqualTo(joys(draws, 1));
  }

  @Test
  void aBriefWithoutSessionsIsLikeItsClassAndOneWithoutAClassLikeItself() {
    var fresh = new Outcomes.History(0.9, List.of(), OTHERS);
    var alone = new Outcomes.History(0.1, OWN, List.of());

    assertThat(Arrays.stream(joys(draws(fresh), 0)).distinct().sorted()).containsExactly(8.0, 9.0);
    assertThat(Arrays.stream(joys(draws(alone), 0)).distinct().sorted())
        .containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void aBriefOfWhichNothingIsKnownBringsNothing() {
    var unknown = new Outcomes.Predicted(Map.of(), Map.of(), 3);

    assertThat(Draws.of(unknown, CASTS, CELLS).stream(0).drawn(2, 2)).isEqualTo(Amounts.NONE);
  }

  @Test
  void aPastSessionIsKeptOnceHoweverOftenItIsDrawn() {
    var draws = draws(0.7, Map.of());

    long kept =
        IntStream.range(0, DRAWS)
            .mapToObj(draw -> System.identityHashCode(draws.stream(0).drawn(0, draw)))
            .distinct()
            .count();
    assertThat(kept).isLessThanOrEqualTo(OWN.size() + OTHERS.size());
  }

  private static Draws draws(double credibility, Map<String, Map<String, Double>> factors) {
    var histories = Map.of("B1", new Outcomes.History(credibility, OWN, OTHERS));
    return Draws.of(new Outcomes.Predicted(histories, factors, DRAWS), CASTS, CELLS);
  }

  private static Draws draws(Outcomes.History history) {
    return Draws.of(new Outcomes.Predicted(Map.of("B1", history), Map.of(), DRAWS), CASTS, CELLS);
  }

  private static double[] joys(Draws draws, int session) {
    return IntStream.range(0, DRAWS)
        .mapToDouble(draw -> amount(draws.stream(0).drawn(session, draw), 1))
        .toArray();
  }

  private static double amount(Amounts amounts, int cell) {
    int place = Arrays.binarySearch(amounts.cells(), cell);
    return place < 0 ? 0 : amounts.amounts()[place];
  }

  private static Outcomes.Past past(String session, double joy, double fear) {
    return new Outcomes.Past(session, Map.of("joy", joy, "fear", fear));
  }

  private static Option option(String id, String brief) {
    return new Option(id, brief, BigDecimal.ONE, 3);
  }
}

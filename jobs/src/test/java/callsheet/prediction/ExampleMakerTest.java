package callsheet.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.prediction.SpokenSession.SpokenTurn;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExampleMakerTest {
  private static final Map<String, Long> TWO_TO_ONE =
      Map.of("joy", 666_666_667L, "fear", 333_333_333L);

  @Test
  void aTurnIsSeenWithItsWordsThoseOfTheTwoTurnsBeforeAndItsTiming() {
    var session =
        session(
            turn(2, "P-1", "Really? No!", TWO_TO_ONE),
            turn(0, "P-1", "One two", TWO_TO_ONE),
            turn(1, "P-2", "Three [laughs]", TWO_TO_ONE),
            turn(3, "P-1", "Then", TWO_TO_ONE));

    var examples = ExampleMaker.of(UnratedStudio.TAXONOMY, session);

    assertThat(examples).extracting(Example::turn).containsExactly(0, 1, 2, 3);
    assertThat(examples.get(2).words()).containsExactly("?", "!", "really", "no");
    assertThat(examples.get(2).wordsBefore()).containsExactly("one", "two", "three");
    assertThat(examples.get(3).wordsBefore()).containsExactly("three", "?", "!", "really", "no");
    assertThat(examples).extracting(Example::speakerChange).containsExactly(0.0, 1.0, 1.0, 0.0);
    assertThat(examples.get(2).pause()).isEqualTo(0.5);
    assertThat(examples.get(0).pause()).isZero();
    assertThat(examples.get(2).duration()).isCloseTo(Math.log(4.5), within(1e-12));
    assertThat(examples.get(0).masses()).containsExactly(0L, 666_666_667L, 333_333_333L);
  }

  @Test
  void whatOnlyThePlaceIsLeftOfIsNeitherLearnedFromNorSeenByOthers() {
    var gone = new SpokenTurn(0, 0, null, null, null, null, null, null, null);
    var session = session(gone, turn(1, "P-2", "Three", TWO_TO_ONE));

    var examples = ExampleMaker.of(UnratedStudio.TAXONOMY, session);

    assertThat(examples).extracting(Example::performerId).containsExactly("P-2");
    assertThat(examples.get(0).wordsBefore()).isEmpty();
    assertThat(examples.get(0).speakerChange()).isOne();
  }

  @Test
  void unratedTurnsArePredictedAndThoseThatRatersDisagreeOnAreNot() {
    var tied = new SpokenTurn(1, 1, "P-1", 0L, 1L, "a", false, "tie", TWO_TO_ONE);
    var session = session(turn(0, "P-1", "One", null), tied);

    var examples = ExampleMaker.of(UnratedStudio.TAXONOMY, session);

    assertThat(examples).extracting(Example::label).containsExactly(Example.UNRATED);
    assertThat(examples.get(0).masses()).isEmpty();
  }

  @Test
  void drawnEmotionsAreAsCommonAsTheirMasses() {
    var turns =
        IntStream.range(0, 6000)
            .mapToObj(place -> turn(place, "P-1", "One", TWO_TO_ONE))
            .toArray(SpokenTurn[]::new);

    var examples = ExampleMaker.of(UnratedStudio.TAXONOMY, session(turns));

    assertThat(examples).extracting(Example::label).containsOnly(1, 2);
    assertThat(examples.stream().filter(example -> example.label() == 1).count())
        .isBetween(3850L, 4150L);
  }

  private static SpokenSession session(SpokenTurn... turns) {
    return new SpokenSession("S-1", "en", true, true, List.of(turns));
  }

  /** Turns begin every 4 seconds and last 3.5. */
  private static SpokenTurn turn(
      int place, String performer, String text, @Nullable Map<String, Long> masses) {
    return new SpokenTurn(
        place,
        place,
        performer,
        4_000L * place,
        4_000L * place + 3_500,
        text,
        masses != null,
        masses == null ? "unlabelled" : null,
        masses == null ? Map.of() : masses);
  }
}

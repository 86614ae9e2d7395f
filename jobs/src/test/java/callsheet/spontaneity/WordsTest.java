package callsheet.spontaneity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void signsCaseFillersAndWhatIsNoSpeechDoNotCount() {
    assertThat(Words.of("Um, I’ve <b>NEVER</b> [laughs] been—uh—there: 7 times!"))
        .containsExactly("i've", "never", "been", "there", "times");
  }

  @Test
  void inScriptsWithoutSpacesEveryLetterIsAWord() {
    assertThat(Words.of("我爱你 и я")).containsExactly("我", "爱", "你", "и", "я");
    assertThat(Words.of("カメラ")).containsExactly("カ", "メ", "ラ");
  }

  @Test
  void ofATextLongerThanAnyTurnTheBeginningCounts() {
    assertThat(Words.of("a".repeat(3_999) + " beyond")).hasSize(1);
    assertThat(Words.of("a'".repeat(3_000))).hasSize(1);
    assertThat(Words.of("\uD83D\uDE00 = + \u0000")).isEmpty();
  }

  @Test
  void shinglesAreASetOfPairsOfNeighbours() {
    var pairs = Shingles.numbers(Shingles.of(Words.of("no no no way no way")));

    assertThat(pairs).hasSize(3).isSorted(); // no no, no way, way no
    assertThat(Shingles.numbers(Shingles.of(Words.of("No!")))).hasSize(1);
  }
}

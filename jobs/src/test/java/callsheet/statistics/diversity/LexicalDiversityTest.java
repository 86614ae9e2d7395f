package callsheet.statistics.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LexicalDiversityTest {
  private static final GoldenValue LEXDIV = GoldenValue.file("06_lexdiv");
  private static final List<String> TOKENS = LEXDIV.get("tokens").asTexts();
  private static final Tokenizer ENGLISH = new Tokenizer("en", Set.of());

  @Test
  void wordsOfTheReferenceAreItsTokens() {
    var text = String.join(" ", TOKENS).replace("i was", "I was,") + ".";
    var words = words(ENGLISH, text);

    assertThat(words).hasSize(TOKENS.size());
    for (int index = 0; index < words.size(); index++) {
      LEXDIV.get("tokens").get(index).assertIs(words.get(index));
    }
    LEXDIV.get("n_tokens").assertIs((double) counts(words).tokens());
    LEXDIV.get("n_types").assertIs((double) counts(words).types());
  }

  @Test
  void hypergeometricDiversityEqualsThatOfPublishedSoftware() {
    var diversity = HypergeometricDiversity.of(counts(TOKENS));

    LEXDIV.get("kyle_lexical_diversity", "hdd42").assertIs(diversity);
    LEXDIV.get("LexicalRichness", "hdd42").assertIs(diversity);
    LEXDIV.get("scipy_hypergeom_hdd42").assertIs(diversity);
    LEXDIV.get("koRpus", "HDD_ATTR").assertIs(diversity);
    LEXDIV.get("koRpus", "HDD_sum").assertIs(diversity.map(value -> value * 42));
  }

  @Test
  void movingWindowsEqualThoseOfPublishedSoftware() {
    for (int words : new int[] {25, 50}) {
      var ratio = MovingWindow.of(TOKENS, words).typeTokenRatio();
      LEXDIV.get("kyle_lexical_diversity", "mattr" + words).assertIs(ratio);
      LEXDIV.get("LexicalRichness", "mattr" + words).assertIs(ratio);
      LEXDIV.get("koRpus", "MATTR" + words).assertIs(ratio);
    }
    LEXDIV.get("kyle_lexical_diversity", "ttr").assertIs(counts(TOKENS).typeTokenRatio());
  }

  @Test
  void mtldEqualsThatOfPublishedSoftwareWithoutALeastLength() {
    LEXDIV.get("kyle_lexical_diversity", "mtld_min0").assertIs(Mtld.of(TOKENS));
    LEXDIV.get("LexicalRichness", "mtld_le_0.72").assertIs(Mtld.of(TOKENS));
    LEXDIV.get("koRpus", "MTLD").assertIs(Mtld.of(TOKENS));
    LEXDIV.get("koRpus", "factors", "forw").assertIs(Mtld.factors(TOKENS));
    LEXDIV.get("koRpus", "factors", "back").assertIs(Mtld.factors(reversed(TOKENS)));
  }

  @Test
  void aRatioOfExactly072IsNotBelowIt() {
    var edge = LEXDIV.get("edge_equal_threshold", "tokens").asTexts();

    LEXDIV.get("edge_equal_threshold", "kyle_min0").assertIs(Mtld.of(edge));
    LEXDIV.get("koRpus", "edge_MTLD").assertIs(Mtld.of(edge));
    LEXDIV.get("koRpus", "edge_factors", "forw").assertIs(Mtld.factors(edge));
    LEXDIV.get("koRpus", "edge_factors", "back").assertIs(Mtld.factors(reversed(edge)));
  }

  @Test
  void textWithoutAnyRepetitionHasNoMtld() {
    int length = (int) LEXDIV.get("edge_all_unique", "n").asLong();
    var unique = IntStream.range(0, length).mapToObj(index -> "w" + index).toList();

    assertThat(Mtld.of(unique).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(MovingWindow.of(unique, 50).typeTokenRatio().value()).isEqualTo(1.0);
    assertThat(HypergeometricDiversity.of(counts(unique)).value()).isCloseTo(1, TOLERANCE);
  }

  @Test
  void shortTextHasNone() {
    var words = TOKENS.subList(0, 41);

    assertThat(HypergeometricDiversity.of(counts(words)).reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(Mtld.of(TOKENS.subList(0, 49)).reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(MovingWindow.of(words, 50).typeTokenRatio().reason()).isEqualTo(Reason.TOO_SHORT);
    assertThat(MovingWindow.of(TOKENS.subList(0, 50), 50).windows()).isEqualTo(1);
    assertThat(new TypeCounts().typeTokenRatio().reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aWordRepeatedForEverIsAsPoorAsCanBe() {
    var same = Collections.nCopies(60, "no");

    assertThat(HypergeometricDiversity.of(counts(same)).value()).isCloseTo(1 / 42.0, TOLERANCE);
    assertThat(MovingWindow.of(same, 50).typeTokenRatio().value()).isCloseTo(1 / 50.0, TOLERANCE);
    assertThat(Mtld.of(same).value()).isCloseTo(2, TOLERANCE);
  }

  @Test
  void windowsDoNotCrossSessions() {
    var first = MovingWindow.of(TOKENS.subList(0, 30), 25);
    var second = MovingWindow.of(TOKENS.subList(30, 60), 25);

    assertThat(first.merge(second).windows()).isEqualTo(12);
    assertThatThrownBy(() -> first.merge(MovingWindow.of(TOKENS, 50)))
        .hasMessageStartingWith("Invalid windows");
  }

  @Test
  void wordsAreLettersWithApostrophesBetweenThem() {
    assertThat(words(ENGLISH, "Don’t STOP — it's 5 o'clock, 'kay? ﬁne"))
        .containsExactly("don't", "stop", "it's", "o'clock", "kay", "fine");
    assertThat(words(ENGLISH, "Größe naïve ΣΑΣ")).containsExactly("größe", "naïve", "σας");
    assertThat(words(ENGLISH, "")).isEmpty();
  }

  @Test
  void whatIsNoSpeechDoesNotCountAndDisfluenciesAsConfigured() {
    var text = "[laughs] Um, well (sighs) uh yes <cough>";

    assertThat(words(ENGLISH, text)).containsExactly("um", "well", "uh", "yes");
    assertThat(words(new Tokenizer("en", Tokenizer.DISFLUENCIES), text))
        .containsExactly("well", "yes");
  }

  @Test
  void textInAnotherLanguageHasNoWordsToCompare() {
    assertThat(ENGLISH.words("hola", "es-MX").reason()).isEqualTo(Reason.NO_DATA);
    assertThat(ENGLISH.words("hello", "en-GB").value()).containsExactly("hello");
    assertThat(new Tokenizer("pt-BR", Set.of()).words("olá", "pt").value()).containsExactly("olá");
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings().withCharRange('a', 'h').ofLength(1).list().ofMaxSize(120);
  }

  @Property(tries = 200)
  void countsAndWindowsOfSessionsAddUp(
      @ForAll("texts") List<String> first, @ForAll("texts") List<String> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    var merged = counts(first);
    merged.merge(counts(second));
    var other = counts(second);
    other.merge(counts(first));

    assertThat(merged).isEqualTo(counts(both)).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(HypergeometricDiversity.of(merged))
        .isEqualTo(HypergeometricDiversity.of(counts(both)));
    assertThat(MovingWindow.of(first, 10).merge(MovingWindow.of(second, 10)))
        .isEqualTo(MovingWindow.of(second, 10).merge(MovingWindow.of(first, 10)));
  }

  @Property(tries = 200)
  void windowsAreThoseCountedOneByOne(@ForAll("texts") List<String> text) {
    long types = 0;
    for (int start = 0; start + 10 <= text.size(); start++) {
      types += Set.copyOf(text.subList(start, start + 10)).size();
    }
    var windows = MovingWindow.of(text, 10);

    assertThat(windows.types()).isEqualTo(types);
    assertThat(windows.windows()).isEqualTo(Math.max(0, text.size() - 9));
  }

  @Property(tries = 200)
  void readingBackwardsChangesNothingAndEveryNumberIsWithinItsBounds(
      @ForAll("texts") List<String> text) {
    assertThat(Mtld.of(reversed(text))).isEqualTo(Mtld.of(text));
    // One repetition in the whole text is 1/n of the ratio, so at most 0.28·n² words a factor.
    assertWithin(Mtld.of(text), 0.28 * text.size() * text.size());
    assertWithin(HypergeometricDiversity.of(counts(text)), 1);
    assertWithin(MovingWindow.of(text, 50).typeTokenRatio(), 1);
  }

  private static void assertWithin(Estimate<Double> estimate, double most) {
    if (estimate.value() != null) {
      assertThat(estimate.value()).isPositive().isLessThanOrEqualTo(most + 1e-9);
    }
  }

  private static TypeCounts counts(List<String> words) {
    var counts = new TypeCounts();
    counts.add(words);
    return counts;
  }

  private static List<String> words(Tokenizer tokenizer, String text) {
    return Objects.requireNonNull(tokenizer.words(text, "en-US").value());
  }

  private static List<String> reversed(List<String> words) {
    var reversed = new ArrayList<>(words);
    Collections.reverse(reversed);
    return reversed;
  }
}

package callsheet.spontaneity;

import callsheet.corpus.LanguageTag;
import callsheet.statistics.diversity.Tokenizer;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of what was said, as the lexical numbers take them (METHODS 3.6) but in any language,
 * and without what fills a pause. In scripts that put no spaces between words every letter is one.
 */
final class Words {
  /** No language in particular. */
  private static final String ANY = LanguageTag.UNDETERMINED;

  /**
   * Some seven hundred words. A turn is no longer; a delivery that means harm may be, and patterns
   * take time that grows with the square of the length.
   */
  private static final int MOST_CHARACTERS = 4_000;

  private static final Tokenizer TOKENIZER = new Tokenizer(ANY, Tokenizer.DISFLUENCIES);

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Words() {}

  /** The words in their order; of a text that is longer than any turn, those of its beginning. */
  static List<String> of(String text) {
    var beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    var words = Objects.requireNonNull(TOKENIZER.words(beginning, ANY).value());
    return words.stream().flatMap(Words::parted).toList();
  }

  private static Stream<String> parted(String word) {
    boolean isUnspaced =
        word.codePoints().anyMatch(letter -> UNSPACED.contains(UnicodeScript.of(letter)));
    return isUnspaced ? word.codePoints().mapToObj(Character::toString) : Stream.of(word);
  }
}

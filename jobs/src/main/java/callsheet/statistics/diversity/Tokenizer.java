package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts transcripts into words (METHODS 3.6): letters, with apostrophes only between them, in lower
 * case after NFKC. What stands in brackets, such as {@code [laughs]} or {@code <cough>}, is no
 * speech. Apostrophes that are typeset count as plain ones.
 *
 * @param language that its words are compared in, BCP-47; regions do not matter
 * @param dropped words that do not count; {@link #DISFLUENCIES}, or none
 */
public record Tokenizer(String language, Set<String> dropped) {
  /** Words that fill a pause. */
  public static final Set<String> DISFLUENCIES = Set.of("um", "uh");

  /** Innermost brackets: a text of thousands of open ones would else be read as many times. */
  private static final Pattern NOT_SPEECH =
      Pattern.compile("\\[[^\\[\\]]*+]|<[^<>]*+>|\\([^()]*+\\)");

  /** Possessive: a word of thousands of apostrophes would else take the stack. */
  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:'\\p{L}++)*+");

  public Tokenizer {
    dropped = Set.copyOf(dropped);
  }

  /** The words in their order; {@code NO_DATA} for text in another language. */
  public Estimate<List<String>> words(String text, String languageOfText) {
    return primary(languageOfText).equals(primary(language))
        ? Estimate.of(words(text))
        : Estimate.undefined(Reason.NO_DATA);
  }

  private List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'');
    var speech = NOT_SPEECH.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    return WORD.matcher(speech)
        .results()
        .map(result -> result.group())
        .filter(word -> !dropped.contains(word))
        .toList();
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}

package callsheet.diversity;

import callsheet.error.Problems;
import callsheet.error.Section;
import callsheet.statistics.diversity.Tokenizer;
import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the words of performers are counted: section {@code profiles} of the configuration.
 *
 * @param language that words are compared in, BCP-47; regions do not matter
 * @param hasDisfluencies whether um and uh are words
 * @param consentScope what performers must have granted to have a profile: {@code
 *     coverage.consent-scope}; null when everybody has one
 */
public record ProfilesConfig(
    String language, boolean hasDisfluencies, @Nullable String consentScope)
    implements Serializable {
  /** The configuration; not to be used when problems were noted. */
  public static ProfilesConfig from(Config root, @Nullable String consentScope, Problems problems) {
    var section = Section.of(root, "profiles", problems);
    section.allow("language", "count-disfluencies");
    var language = section.text("language");
    if (section.has("language") && Locale.forLanguageTag(language).getLanguage().isEmpty()) {
      section.refuse("language", "must be a language of BCP-47, as en");
    }
    return new ProfilesConfig(language, section.isOn("count-disfluencies"), consentScope);
  }

  Tokenizer tokenizer() {
    return new Tokenizer(language, hasDisfluencies ? Set.of() : Tokenizer.DISFLUENCIES);
  }
}

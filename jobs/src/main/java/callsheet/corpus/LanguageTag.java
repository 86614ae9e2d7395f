package callsheet.corpus;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** BCP-47 tags. */
public final class LanguageTag {
  /** The tag of what has none. */
  public static final String UNDETERMINED = "und";

  private LanguageTag() {}

  /**
   * The tag in its usual letter case, so that en_us and en-US are one language; none for others.
   */
  public static Optional<String> canonical(String tag) {
    if (tag.isBlank()) {
      return Optional.empty();
    }
    try {
      var locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
      return Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** Whether who speaks the one speaks the other: the same, or one of its regions. */
  public static boolean serves(String spoken, String wanted) {
    return wanted.equals(spoken) || wanted.startsWith(spoken + "-");
  }
}

package callsheet.ingest;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** BCP-47 tags. */
final class LanguageTag {
  private LanguageTag() {}

  /** The tag in its usual letter case, so that en-us and en-US are one language. */
  static String canonical(String tag, String part) throws Refused {
    if (tag.isBlank()) {
      throw refused(part);
    }
    try {
      return new Locale.Builder()
          .setLanguageTag(tag.strip().replace('_', '-'))
          .build()
          .toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw refused(part);
    }
  }

  private static Refused refused(String part) {
    return new Refused(Rule.OUT_OF_RANGE, part, "not a language tag like en-US");
  }
}

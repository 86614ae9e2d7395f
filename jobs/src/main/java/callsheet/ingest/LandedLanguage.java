package callsheet.ingest;

import callsheet.corpus.LanguageTag;

/** Languages as the landing names them. */
final class LandedLanguage {
  private LandedLanguage() {}

  /** The tag in its usual letter case. */
  static String canonical(String tag, String part) throws Refused {
    return LanguageTag.canonical(tag)
        .orElseThrow(() -> new Refused(Rule.OUT_OF_RANGE, part, "not a language tag like en-US"));
  }
}

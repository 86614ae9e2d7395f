package callsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandedLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "en-us, en-US",
    "EN_us, en-US",
    "es-419, es-419",
    "ZH-hant-tw, zh-Hant-TW",
    "' fr ', fr"
  })
  void aTagIsInItsUsualCase(String tag, String canonical) throws Refused {
    assertThat(LandedLanguage.canonical(tag, "language")).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "English!", "e", "en--US", "en-US-", "ünglish"})
  void whatIsNoTagIsRefused(String tag) {
    assertThatThrownBy(() -> LandedLanguage.canonical(tag, "language"))
        .isInstanceOf(Refused.class)
        .hasMessage("not a language tag like en-US");
  }

  @Test
  void aRefusalNamesItsPart() {
    assertThatThrownBy(() -> LandedLanguage.canonical("?", "languages[3]"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.part()).isEqualTo("languages[3]");
              assertThat(refused.rule()).isEqualTo(Rule.OUT_OF_RANGE);
            });
  }
}

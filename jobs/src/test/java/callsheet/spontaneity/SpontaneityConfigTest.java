package callsheet.spontaneity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.error.Problems;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;

class SpontaneityConfigTest {
  @Test
  void theDefaultsAreThoseOfTheReference() {
    assertThat(read("")).isEqualTo(new SpontaneityConfig(6, 40, 0.6, 0.6, 5));
  }

  @Test
  void everySettingIsReadAndWhatWouldNotBeFoundIsRefused() {
    var set =
        "min-words = 1, min-session-words = 2, line-similarity = 0.5, session-similarity = 1, prompt-performers = 3";
    assertThat(read(set)).isEqualTo(new SpontaneityConfig(1, 2, 0.5, 1, 3));

    assertThatThrownBy(() -> read("line-similarity = 0.4, prompt-performers = 1, words = 3"))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("spontaneity.line-similarity: 0.4 (must be from 0.5 to 1)")
        .hasMessageContaining("spontaneity.prompt-performers: 1 (must be at least 2)")
        .hasMessageContaining("spontaneity.words: unknown key");
  }

  private static SpontaneityConfig read(String settings) {
    Config config =
        ConfigFactory.parseString("spontaneity { %s }".formatted(settings))
            .withFallback(ConfigFactory.parseResources("reference.conf"));
    var problems = new Problems();
    var read = SpontaneityConfig.from(config, problems);
    problems.throwIfAny();
    return read;
  }
}

package callsheet.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.error.Problems;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;

class GappedArcsConfigTest {
  @Test
  void theDefaultsAreThoseOfTheReference() {
    assertThat(read("")).isEqualTo(new GappedArcsConfig(0.05, 3, 200_000));
  }

  @Test
  void everySettingIsReadUpToItsEnds() {
    assertThat(read("gapped-arcs { min-share = 1, longest = 2, most-sessions = 1 }"))
        .isEqualTo(new GappedArcsConfig(1, 2, 1));
    assertThat(read("gapped-arcs { min-share = 0.001, longest = 5 }"))
        .isEqualTo(new GappedArcsConfig(0.001, 5, 200_000));
  }

  @Test
  void whatCannotBeMinedIsRefusedInWords() {
    assertThatThrownBy(
            () -> read("gapped-arcs { min-share = 0, longest = 6, most-sessions = 0, least = 1 }"))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("transitions.gapped-arcs.min-share: 0 (must be above 0 and at most 1")
        .hasMessageContaining("transitions.gapped-arcs.longest: 6 (must be from 2 to 5)")
        .hasMessageContaining("transitions.gapped-arcs.most-sessions: 0 (must be at least 1)")
        .hasMessageContaining("transitions.gapped-arcs.least: unknown key");
    assertThatThrownBy(() -> read("gapped-arcs.longest = 1, gaped-arcs = 1"))
        .hasMessageContaining("transitions.gapped-arcs.longest: 1 (must be from 2 to 5)")
        .hasMessageContaining("transitions.gaped-arcs: unknown key (the nearest known one is");
  }

  private static GappedArcsConfig read(String settings) {
    Config config =
        ConfigFactory.parseString("transitions { %s }".formatted(settings))
            .withFallback(ConfigFactory.parseResources("reference.conf"));
    var problems = new Problems();
    var read = GappedArcsConfig.from(config, problems);
    problems.throwIfAny();
    return read;
  }
}

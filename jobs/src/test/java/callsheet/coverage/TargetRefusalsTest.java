package callsheet.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked of a target says what it cannot be, and what it must be. */
class TargetRefusalsTest {
  private static final Taxonomy TAXONOMY =
      new Taxonomy(
          "t", List.of(new Emotion("joy", 0, 0, 0), new Emotion("fear", 0, 0, 0)), Map.of());

  /** What a target cannot be asked. */
  private record Refusal(String key, String value, String rule) {
    @Override
    public String toString() {
      return "%s = %s".formatted(key, value);
    }
  }

  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal("target", "-1", "must be from 0 to 1000000000"),
          new Refusal("target", "many", "must be a number"),
          new Refusal("weight", "-0.5", "must be at least 0"),
          new Refusal("performer-cap", "0", "must be above 0 and at most 1"),
          new Refusal("min-agreement", "1.2", "must be from 0 to 1"),
          new Refusal("min-performers", "0", "must be at least 1"),
          new Refusal("min-sessions", "2.5", "must be a whole number"),
          new Refusal("deadline", "2026-13-01", "must be a day like 2026-11-30"),
          new Refusal("owner", "[Mara]", "must be a text"));

  static Stream<Refusal> refusals() {
    return REFUSALS.stream();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void itIsRefusedWhereverItIsAsked(Refusal one) {
    var asked = "%s = %s".formatted(one.key, one.value);

    refused("emotions.%s".formatted(asked), "emotions", one);
    refused("emotions.overrides.joy.%s".formatted(asked), "emotions.overrides.joy", one);
    refused("transitions.%s".formatted(asked), "transitions", one);
    refused(
        "transitions.wanted = [{ from = joy, to = fear, %s }]".formatted(asked),
        "transitions.wanted[1]",
        one);
    refused(
        "strata = [{ where { gender = x }, emotions.%s }]".formatted(asked),
        "strata[1].emotions",
        one);
  }

  @Test
  void everythingThatCanBeAskedRefusesSomething() {
    assertThat(REFUSALS.stream().map(Refusal::key).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Demand.KEYS);
  }

  @Test
  void anEmotionThatIsNoneIsRefusedWithTheNearestWhereverItIsNamed() {
    var told = "joi is no emotion of the taxonomy; the nearest is joy";

    refused("emotions.overrides { joi = 3 }", "emotions.overrides.joi", told);
    refused("transitions.wanted = [{ from = joi, to = fear }]", "transitions.wanted[1].from", told);
    refused("transitions.wanted = [{ from = fear, to = joi }]", "transitions.wanted[1].to", told);
    refused("impossible = [{ emotion = joi }]", "impossible[1].emotion", told);
    refused("impossible = [{ from = joi, to = fear }]", "impossible[1].from", told);
  }

  @Test
  void aGroupIsNamedByWordsWithoutTheSignsThatPartThem() {
    refused(
        "strata = [{ where { gender = \"a,b\" }, emotions.target = 3 }]",
        "strata[1].where.gender",
        "names and values hold neither = nor ,");
    refused("impossible = [{ emotion = joy, were {} }]", "impossible[1].were", "where");
  }

  private static void refused(String targets, String path, Refusal one) {
    refused(targets, "%s.%s".formatted(path, one.key), one.rule);
  }

  private static void refused(String targets, String path, String rule) {
    var root =
        ConfigFactory.parseString("targets { %s }".formatted(targets))
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve();

    assertThatThrownBy(() -> CoverageConfig.from(root, TAXONOMY))
        .isInstanceOfSatisfying(
            CallsheetException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("String:1: Invalid targets.%s: ".formatted(path))
        .hasMessageContaining(rule);
  }
}

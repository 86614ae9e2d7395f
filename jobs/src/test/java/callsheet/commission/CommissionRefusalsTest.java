package callsheet.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of the plan says what it cannot be, and what it must be. */
class CommissionRefusalsTest {
  /**
   * A value that is refused.
   *
   * @param key below {@code commission}
   */
  private record Refusal(String key, String value, String rule) {
    @Override
    public String toString() {
      return "%s = %s".formatted(key, value);
    }
  }

  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal("budget", "-5", "must be at least 0"),
          new Refusal("budget", "lots", "must be an amount of money"),
          new Refusal("budget", "0.00001", "must have at most 4 decimals"),
          new Refusal("budget", "2000000000000", "must be at most 1000000000000"),
          new Refusal("currency", "dollars", "must be three capital letters, as USD"),
          new Refusal("max-sessions-per-brief", "0", "must be from 1 to 1000"),
          new Refusal("max-sessions-per-brief", "2.5", "must be a whole number"),
          new Refusal("max-sessions", "-1", "must be at least 0"),
          new Refusal("max-sessions", "3000000000", "must be at most 2147483647"),
          new Refusal("hours", "-0.5", "must be at least 0"),
          new Refusal("hours", "long", "must be a number"),
          new Refusal("draws", "0", "must be from 1 to 10000"),
          new Refusal("explore-share", "1.5", "must be from 0 to 1"),
          new Refusal("deadline-weight", "0.5", "must be from 1 to 1000"),
          new Refusal("rating", "3", "must be a section in braces"),
          new Refusal("rating.price", "0", "must be above 0; leave it out where"),
          new Refusal("rating.price", "cheap", "must be an amount of money"),
          new Refusal("rating.per-turn", "0", "must be from 1 to 1000"),
          new Refusal("rating.after-days", "-1", "must be from 0 to 1000"),
          new Refusal("days", "0", "must be from 1 to 366"),
          new Refusal("max-sessions-per-day", "-1", "must be at least 0"),
          new Refusal("max-sessions-per-performer", "-1", "must be at least 0"),
          new Refusal("rest-days", "400", "must be from 0 to 366"),
          new Refusal("min-sessions-per-performer", "-1", "must be from 0 to 366"),
          new Refusal("active-days", "0", "must be from 1 to 36600"),
          new Refusal("exclude", "SC-1", "must be a list of texts, as [a, b]"),
          new Refusal("briefs", "SC-1", "must be a section in braces"),
          new Refusal("briefs.SC-1", "3", "must be a section in braces"),
          new Refusal("briefs.SC-1.max-sessions", "-1", "must be from 0 to 1000"),
          new Refusal("briefs.SC-1.max-session", "1", "the nearest known one is max-sessions"),
          new Refusal("rating.prize", "1", "the nearest known one is price"),
          new Refusal("max-sesions", "3", "the nearest known one is max-sessions"));

  static List<Refusal> refusals() {
    return REFUSALS;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatIsRefusedIsNamedWithWhatItMustBe(Refusal refusal) {
    var text = "commission.%s = %s".formatted(refusal.key, refusal.value);
    var root =
        ConfigFactory.parseString(text)
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve();

    assertThatThrownBy(() -> CommissionConfig.from(root))
        .isInstanceOfSatisfying(
            CallsheetException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("String:1: Invalid commission.%s: ".formatted(refusal.key))
        .hasMessageContaining(refusal.rule);
  }

  @Test
  void everySettingRefusesSomething() {
    var settings =
        Stream.of(CommissionConfig.KEYS, FairWork.KEYS, BriefRules.KEYS)
            .flatMap(Stream::of)
            .collect(Collectors.toSet());
    var refusing = REFUSALS.stream().map(Refusal::key).collect(Collectors.toSet());

    assertThat(refusing).containsAll(settings).containsAll(Set.of("rating.price"));
    assertThat(refusing)
        .containsAll(
            Stream.of(RatingPrices.KEYS).map("rating."::concat).collect(Collectors.toSet()));
  }

  @Test
  void ratingsAreCheckedEvenWhereTheyHaveNoPrice() {
    var root =
        ConfigFactory.parseString("commission.rating.per-turn = none")
            .withFallback(ConfigFactory.parseResources("reference.conf"))
            .resolve();

    assertThatThrownBy(() -> CommissionConfig.from(root))
        .hasMessage("String:1: Invalid commission.rating.per-turn: none (must be a number)");
  }

  @Test
  void briefsThatNobodyHasAreToldAndDoNotStopANight() {
    var rules = new BriefRules(Set.of("SC-3", "SC-9"), Map.of("SC-01", 2, "SC-2", 1));

    assertThat(rules.unknown(List.of("SC-1", "SC-2", "SC-9")))
        .contains(
            "commission.briefs names SC-01, which no brief has (correct or remove it; the nearest is SC-1);"
                + " commission.exclude names SC-3, which no brief has (correct or remove it; the nearest is SC-1)");
    assertThat(rules.unknown(List.of("SC-01", "SC-2", "SC-3", "SC-9"))).isEmpty();
    assertThat(BriefRules.NONE.unknown(List.of())).isEmpty();
    assertThat(rules.unknown(List.of()))
        .hasValueSatisfying(words -> assertThat(words).doesNotContain("nearest"));
  }
}

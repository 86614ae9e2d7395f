package callsheet.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.Problems;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertsConfigTest {
  private static final String SILENT =
      "measure = feed-silent, severity = critical, owner = Data, feeds = [sessions], raise = 7, clear = 1";
  private static final String FALLS =
      "measure = coverage-fall, severity = info, owner = Us, days = 28, raise = 0.05, clear = 0.01";

  @Test
  void theOrderOfRulesInTheFileChangesNothing() {
    var one = read("silent { %s }, falls { %s }".formatted(SILENT, FALLS));
    var other = read("falls { %s }, silent { %s }".formatted(FALLS, SILENT));

    assertThat(one).isEqualTo(other);
    assertThat(one.rules()).extracting(AlertRule::name).containsExactly("falls", "silent");
    assertThat(one.rules().get(1).feeds()).isEqualTo(List.of("sessions"));
    assertThat(one.fallDays()).isEqualTo(28);
  }

  @Test
  void aRuleThatIsNullIsNone() {
    assertThat(read("silent { %s }, silent = null".formatted(SILENT)).isEmpty()).isTrue();
    assertThat(read("").isEmpty()).isTrue();
  }

  @Test
  void theStudiosOwnRulesAreValidAndUseEveryMeasure() {
    var problems = new Problems();
    var config =
        AlertsConfig.from(ConfigFactory.parseFile(new File("../conf/alerts.conf")), problems);

    assertThat(problems.found()).isEmpty();
    assertThat(config.rules()).extracting(AlertRule::measure).contains(Measure.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          measure = feed-silnt   | alerts.silent.measure: feed-silnt (must be one of coverage-fall, agreement-fall, | the nearest to feed-silnt is feed-silent
          severity = high        | alerts.silent.severity: high (must be one of info, warning, critical             | the nearest to high is
          owner = ""             | alerts.silent.owner:  (must not be empty                                        | )
          raise = 0              | alerts.silent.raise: 0 (must be at least 1                                      | )
          clear = 7              | alerts.silent.clear: 7 (must be below raise                                     | stays as it is, night after night
          clear = soon           | alerts.silent.clear: soon (must be a number                                     | )
          feeds = [sesions]      | alerts.silent.feeds: [\"sesions\"] (each must be one of performers, scenes,       | the nearest to sesions is sessions
          feeds = []             | alerts.silent.feeds: [] (must name at least one feed                            | )
          dasy = 3               | alerts.silent.dasy: unknown key                                                 | the nearest known one is
          days = 3               | alerts.silent.days: unknown key                                                 | the nearest known one is
          """)
  void aWrongRuleIsToldWithItsKeyAndARemedy(String wrong, String key, String remedy) {
    assertThatThrownBy(() -> read("silent { %s }, silent { %s }".formatted(SILENT, wrong)))
        .hasMessageContaining("Invalid " + key.replace("\\", "").strip())
        .hasMessageContaining(remedy.strip());
  }

  @Test
  void whatARuleLacksAndANameThatIsNoneAreToldTogether() {
    assertThatThrownBy(() -> read("\"A <b>\" { measure = pay-delay, raise = 4 }"))
        .hasMessageContaining("alerts.A <b>: {...} (a rule's name must be of small letters")
        .hasMessageContaining("alerts.A <b>.owner: missing")
        .hasMessageContaining("alerts.A <b>.severity: missing")
        .hasMessageContaining("alerts.A <b>.clear: missing");
  }

  private static AlertsConfig read(String rules) {
    var problems = new Problems();
    var config =
        AlertsConfig.from(ConfigFactory.parseString("alerts { %s }".formatted(rules)), problems);
    problems.throwIfAny();
    return config;
  }
}

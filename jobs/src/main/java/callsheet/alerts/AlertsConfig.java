package callsheet.alerts;

import callsheet.error.Problems;
import callsheet.error.Section;
import com.typesafe.config.Config;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The studio's rules, by name: section {@code alerts} of the configuration. */
public record AlertsConfig(List<AlertRule> rules) {
  /** No rule: nothing is watched. */
  public static final AlertsConfig NONE = new AlertsConfig(List.of());

  public AlertsConfig {
    rules = rules.stream().sorted(Comparator.comparing(AlertRule::name)).toList();
  }

  /** The configuration; not to be used when problems were noted. A rule that is null is none. */
  public static AlertsConfig from(Config root, Problems problems) {
    var section = Section.of(root, "alerts", problems);
    return new AlertsConfig(
        section.keys().stream()
            .filter(section::has)
            .map(name -> AlertRule.from(name, section.child(name)))
            .flatMap(Optional::stream)
            .toList());
  }

  /** Whether nothing is watched. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The most nights that a rule about a fall looks back on; 0 when there is none. */
  int fallDays() {
    return rules.stream()
        .filter(
            rule ->
                rule.measure() == Measure.COVERAGE_FALL || rule.measure() == Measure.AGREEMENT_FALL)
        .mapToInt(AlertRule::days)
        .max()
        .orElse(0);
  }
}

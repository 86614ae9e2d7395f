package callsheet.cli;

import callsheet.error.Problems;
import java.util.Collection;
import java.util.List;

/**
 * The settings that a what-if question can ask about; those that tell where things are go along.
 */
final class AskableSettings {
  private static final List<String> ASKABLE =
      List.of("targets", "commission", "coverage.performer-cap", "consent.required", "seed");

  private static final List<String> PLACES = List.of("lake", "landing", "reports", "callsheet");

  private AskableSettings() {}

  /**
   * Refuses settings that would change nothing: the question plans anew with what was counted.
   *
   * @param paths of settings that were given with the question
   */
  static void check(Collection<String> paths) {
    var problems = new Problems();
    paths.stream()
        .filter(path -> !isPartOf(path, ASKABLE) && !isPartOf(path, PLACES))
        .map(AskableSettings::refusal)
        .forEach(problems::add);
    problems.throwIfAny();
  }

  private static boolean isPartOf(String path, List<String> settings) {
    return settings.stream()
        .anyMatch(setting -> path.equals(setting) || path.startsWith(setting + "."));
  }

  private static String refusal(String path) {
    return "Invalid -D: %s (it changes nothing in a what-if question, which plans anew with what was counted; give it to callsheet nightly, or ask with %s)"
        .formatted(path, String.join(", ", ASKABLE));
  }
}

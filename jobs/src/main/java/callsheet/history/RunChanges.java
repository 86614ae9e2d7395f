package callsheet.history;

import callsheet.schema.Night;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was run: taxonomy, configuration and code. */
final class RunChanges {
  private static final String PART = "run";

  private RunChanges() {}

  static List<Change> of(Sides<Night> nights) {
    var changes = new ArrayList<Change>();
    add(changes, nights, "taxonomy", Night::taxonomyVersion);
    add(changes, nights, "configuration", Night::configurationFingerprint);
    add(changes, nights, "code", Night::codeVersion);
    return changes;
  }

  private static void add(
      List<Change> changes, Sides<Night> nights, String what, Function<Night, String> version) {
    var versions = nights.<String>map(version);
    if (nights.areBoth() && !versions.isSame()) {
      changes.add(Change.ofWords(PART, what, "version", versions));
    }
  }

  static List<String> words(Sides<Night> nights, List<Change> changes) {
    if (!nights.areBoth()) {
      return List.of("The books do not tell how both nights were run.");
    }
    if (changes.isEmpty()) {
      return List.of("Configuration, taxonomy and code are the same.");
    }
    var changed = changes.stream().map(Change::subject).toList();
    return List.of(
        "%s changed between the nights: numbers can differ for that alone."
            .formatted(capitalised(Words.list(changed))));
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

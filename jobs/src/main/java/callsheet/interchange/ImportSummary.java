package callsheet.interchange;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What an import wrote and what it did not.
 *
 * @param files source files read
 * @param sessions sessions written
 * @param turns turns within them
 * @param annotations raters' judgements within them
 * @param felt turns with an emotion that the speaker reports
 * @param skipped rows that the landing format cannot express and that were left out, by reason
 * @param remarks what was written otherwise than one might expect, by reason
 */
public record ImportSummary(
    int files,
    long sessions,
    long turns,
    long annotations,
    long felt,
    SortedMap<String, Occurrences> skipped,
    SortedMap<String, Occurrences> remarks) {

  /** One paragraph for a person. */
  public String text() {
    String written =
        "Imported %s: %s, %s, %s, %s."
            .formatted(
                counted(files, "file"),
                counted(sessions, "session"),
                counted(turns, "turn"),
                counted(annotations, "annotation"),
                counted(felt, "felt emotion"));
    return written
        + (skipped.isEmpty() ? " No row was skipped." : " Skipped rows: " + listed(skipped))
        + (remarks.isEmpty() ? "" : " Remarks: " + listed(remarks));
  }

  private static String counted(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }

  private static String listed(Map<String, Occurrences> reasons) {
    return reasons.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue().text() + ")")
        .collect(Collectors.joining("; ", "", "."));
  }
}

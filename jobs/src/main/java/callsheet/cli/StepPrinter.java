package callsheet.cli;

import callsheet.nightly.StepListener;
import callsheet.schema.Step;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells how the night goes on: a line a step, and where the page is. */
final class StepPrinter implements StepListener {
  private final PrintWriter out;
  private final Map<String, String> files;
  private int ended;

  /**
   * A printer of one night.
   *
   * @param files what steps write that is no table, by the name of the step
   */
  StepPrinter(PrintWriter out, Map<String, String> files) {
    this.out = out;
    this.files = files;
  }

  @Override
  public void ended(Step step, int steps) {
    var time = "%6.1f s".formatted(step.durationMs() / 1000.0);
    print(step, steps, time, step.status().equals("done") ? result(step) : problem(step));
  }

  @Override
  public void unchanged(Step step, int steps) {
    var file = files.get(step.step());
    print(step, steps, "", file == null ? "unchanged" : "unchanged: " + file);
  }

  private void print(Step step, int steps, String time, String result) {
    ended++;
    var line = "%2d/%d  %-13s %8s  %s".formatted(ended, steps, step.step(), time, result);
    out.println(line.stripTrailing());
    out.flush();
  }

  @Override
  public void repaired(String message) {
    out.println("       " + message);
    out.flush();
  }

  private String result(Step step) {
    var file = files.get(step.step());
    return file == null ? rows(step) : file;
  }

  private static String rows(Step step) {
    var written =
        new TreeMap<>(step.rowsWritten())
            .entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(StepPrinter::rows)
                .collect(Collectors.joining(", "));
    var rows = written.isEmpty() ? "nothing new" : written;
    return step.message() == null ? rows : "%s; %s".formatted(rows, step.message());
  }

  private static String rows(Map.Entry<String, Long> written) {
    var table = written.getKey().substring(written.getKey().indexOf('.') + 1);
    return "%s %s"
        .formatted(String.format(Locale.ROOT, "%,d", written.getValue()), table.replace('_', ' '));
  }

  private static String problem(Step step) {
    return "%s: %s".formatted(step.status().toUpperCase(Locale.ROOT), step.message());
  }
}

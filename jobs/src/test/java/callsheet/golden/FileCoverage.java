package callsheet.golden;

import callsheet.golden.GoldenRecord.Use;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tests did with the reference numbers of one file.
 *
 * @param excused how many numbers each reason excuses, by the reason's line
 * @param problems numbers without a use or a reason, and reasons without a number
 */
record FileCoverage(
    String file,
    int values,
    long asserted,
    long inputs,
    Map<String, Integer> excused,
    List<String> problems) {
  static final List<String> HEAD =
      List.of(
          "| file | values | asserted | inputs | not asserted | why |",
          "|---|--:|--:|--:|--:|---|");

  /** Uses are by file and pointer, with a blank between them. */
  static FileCoverage of(String file, Map<String, Use> uses) throws IOException {
    var whole = Golden.hasShared() ? GoldenValue.shared(file) : GoldenValue.file(file);
    var leaves = whole.leaves();
    var excused = new LinkedHashMap<String, Integer>();
    var reasons = reasons(file);
    reasons.forEach(line -> excused.put(line, 0));
    var problems = new ArrayList<String>();
    for (String leaf : leaves) {
      if (!uses.containsKey(file + " " + leaf)) {
        var reason = reasons.stream().filter(line -> isExcused(leaf, line)).findFirst();
        reason.ifPresentOrElse(
            line -> excused.merge(line, 1, Integer::sum),
            () -> problems.add("%s.json %s is neither asserted nor excused".formatted(file, leaf)));
      }
    }
    excused.forEach(
        (line, count) -> {
          if (count == 0) {
            problems.add("not-asserted/%s.txt excuses nothing: %s".formatted(file, line));
          }
        });
    return new FileCoverage(
        file,
        leaves.size(),
        used(file, leaves, uses, Use.ASSERTED),
        used(file, leaves, uses, Use.INPUT),
        excused,
        problems);
  }

  private static long used(String file, List<String> leaves, Map<String, Use> uses, Use use) {
    return leaves.stream().filter(leaf -> uses.get(file + " " + leaf) == use).count();
  }

  /** Lines of a pointer, in which * stands for any one step, a blank, and the reason. */
  private static List<String> reasons(String file) throws IOException {
    try (InputStream lines =
        Golden.class.getResourceAsStream("/golden/not-asserted/" + file + ".txt")) {
      return lines == null
          ? List.of()
          : new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static boolean isExcused(String leaf, String line) {
    var steps = line.substring(0, line.indexOf(' ')).split("/", -1);
    var pattern =
        Stream.of(steps)
            .map(step -> step.equals("*") ? "[^/]+" : Pattern.quote(step))
            .collect(Collectors.joining("/"));
    return leaf.matches(pattern + "(/.*)?");
  }

  /** Rows of the table: the file's, with its first reason, and one for each further reason. */
  List<String> lines() {
    var why =
        excused.entrySet().stream()
            .map(reason -> "%d | %s".formatted(reason.getValue(), reasonOf(reason.getKey())))
            .toList();
    var lines = new ArrayList<String>();
    lines.add(
        "| %s | %d | %d | %d | %s |"
            .formatted(file, values, asserted, inputs, why.isEmpty() ? "0 |" : why.get(0)));
    why.stream().skip(1).forEach(more -> lines.add("| | | | | %s |".formatted(more)));
    return lines;
  }

  private static String reasonOf(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }
}

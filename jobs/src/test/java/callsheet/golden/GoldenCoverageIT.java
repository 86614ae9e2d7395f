package callsheet.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import callsheet.golden.GoldenRecord.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tells file by file, after all other tests, how many reference numbers they held ours against, and
 * why the others were not: {@code target/golden-coverage.md}. A number that is neither asserted nor
 * an input must have its reason in {@code golden/not-asserted}, and a reason must have a number
 * that it excuses.
 */
class GoldenCoverageIT {
  private static final Path TABLE = Path.of("target", "golden-coverage.md");

  /** Their data belong to others: the tests read them where the shared references are. */
  private static final List<String> SHARED_ONLY =
      List.of("05b_inext_local", "08_dawid_skene_local");

  @Test
  void everyReferenceNumberIsAssertedOrHasItsReason() throws IOException {
    assumeThat(System.getProperty("test")).as("all tests were run").isNull();
    var record = record();
    var lines = new ArrayList<String>();
    var problems = new ArrayList<String>();
    for (String file : files()) {
      var coverage = FileCoverage.of(file, record);
      lines.addAll(coverage.lines());
      problems.addAll(coverage.problems());
    }
    var table = new ArrayList<>(FileCoverage.HEAD);
    table.addAll(lines);
    Files.write(TABLE, table);
    assertThat(problems).isEmpty();
  }

  private static Map<String, Use> record() throws IOException {
    var uses = new TreeMap<String, Use>();
    var folder = Path.of(System.getProperty("callsheet.golden.record"));
    assertThat(folder).as("the tests of this build have entered what they used").isDirectory();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        for (String line : Files.readAllLines(entry)) {
          var parts = line.split(" ", 2);
          uses.merge(parts[1], Use.valueOf(parts[0]), (a, b) -> a == Use.ASSERTED ? a : b);
        }
      }
    }
    return uses;
  }

  private static List<String> files() throws IOException {
    var folder = Objects.requireNonNull(Golden.class.getResource("/golden/json")).getPath();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return Stream.concat(
              files.map(file -> file.getFileName().toString().replace(".json", "")),
              Golden.hasShared() ? SHARED_ONLY.stream() : Stream.of())
          .sorted()
          .toList();
    }
  }
}

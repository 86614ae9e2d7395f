package callsheet.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures on simulated studios, whose truth is known, how often the default 95 % interval of
 * shares and rates covers it, and how often the default test of a transition finds one where no
 * turn depends on another; and the same for what people use instead. Prints the tables of {@code
 * jobs/CALIBRATION.md}. From the root of the project:
 *
 * <pre>
 * mvn -q -pl jobs test-compile dependency:build-classpath \\
 *     -DincludeScope=test -Dmdep.outputFile=target/benchmark-classpath.txt
 * java -cp jobs/target/classes:jobs/target/test-classes:$(cat jobs/target/benchmark-classpath.txt) \\
 *     callsheet.benchmark.CalibrationBenchmark [studios of each design, 3000] [threads, 2]
 * </pre>
 *
 * <p>The numbers are functions of the designs alone, whatever the machine and its threads.
 */
public final class CalibrationBenchmark {
  private static final String SIZES = "%d performers, %d sessions";

  private final Replicates replicates;
  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  private CalibrationBenchmark(Replicates replicates) {
    this.replicates = replicates;
  }

  /** Runs the benchmark; see the class for the arguments. */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 3000;
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    var benchmark = new CalibrationBenchmark(new Replicates(count, threads));
    benchmark.coverage();
    benchmark.falsePositives();
  }

  private void coverage() {
    var groups = List.of(CoverageGroup.values());
    var table =
        new MarkdownTable(out, titles("interval", groups.stream().map(CoverageGroup::title)));
    designsOfIntervals()
        .forEach(
            (name, design) -> {
              var rates = replicates.of(design, IntervalCoverage::of);
              for (IntervalKind kind : IntervalKind.values()) {
                table.row(
                    List.of(name, kind.title()),
                    groups.stream().map(group -> rates.of(kind, group)));
              }
            });
  }

  private void falsePositives() {
    var groups = List.of(PairGroup.values());
    var table = new MarkdownTable(out, titles("test", groups.stream().map(PairGroup::title)));
    designsOfTests()
        .forEach(
            (name, design) -> {
              var rates = replicates.of(design, FalsePositives::of);
              for (TestKind kind : TestKind.values()) {
                table.row(
                    List.of(name, kind.title()),
                    groups.stream().map(group -> rates.of(kind, group)));
              }
            });
  }

  private static List<String> titles(String method, Stream<String> groups) {
    return Stream.concat(Stream.of("studio", method), groups).toList();
  }

  private static Map<String, StudioDesign> designsOfIntervals() {
    var designs = new LinkedHashMap<String, StudioDesign>();
    designs.put(SIZES.formatted(8, 12), StudioDesign.of(8, 12));
    designs.put(SIZES.formatted(20, 40), StudioDesign.of(20, 40));
    designs.put("the same, equal performers", StudioDesign.of(20, 40).withInequality(0));
    designs.put("the same, very unequal performers", StudioDesign.of(20, 40).withInequality(1));
    designs.put("the same, sessions alike", StudioDesign.of(20, 40).withSessionWeight(0));
    designs.put(SIZES.formatted(50, 120), StudioDesign.of(50, 120));
    designs.put("the same, two kinds of performers", StudioDesign.of(50, 120).withContrast(0.75));
    designs.put(
        "200 performers, 600 sessions, very unequal", StudioDesign.of(200, 600).withInequality(1));
    return designs;
  }

  private static Map<String, StudioDesign> designsOfTests() {
    var designs = new LinkedHashMap<String, StudioDesign>();
    designs.put(SIZES.formatted(20, 40), StudioDesign.of(20, 40).withSessionWeight(0));
    designs.put(SIZES.formatted(50, 120), StudioDesign.of(50, 120).withSessionWeight(0));
    designs.put("the same, sessions differ", StudioDesign.of(50, 120));
    designs.put(
        "200 performers, 600 sessions, very unequal",
        StudioDesign.of(200, 600).withInequality(1).withSessionWeight(0));
    return designs;
  }
}

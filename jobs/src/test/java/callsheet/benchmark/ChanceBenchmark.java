package callsheet.benchmark;

import callsheet.forecast.Expectation;
import callsheet.statistics.credibility.CountChance;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How often what is foretold with some chance comes: whether a session brings any of a cell, in
 * made-up studios, in ten bins of the chance. From the root of the project:
 *
 * <pre>
 * mvn -q -pl jobs test-compile dependency:build-classpath \\
 *     -DincludeScope=test -Dmdep.outputFile=target/benchmark-classpath.txt
 * cd jobs
 * java -cp target/classes:target/test-classes:$(cat target/benchmark-classpath.txt) \\
 *     callsheet.benchmark.ChanceBenchmark [studios, 40]
 * </pre>
 *
 * <p>The numbers do not depend on the machine.
 */
public final class ChanceBenchmark {
  private static final int[] KNOWN = {2, 8};
  private static final int LATER = 4;

  private ChanceBenchmark() {}

  /** Runs the benchmark; see the class for the arguments. */
  public static void main(String[] args) {
    int studios = args.length > 0 ? Integer.parseInt(args[0]) : 40;
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    for (int known : KNOWN) {
      var emotions = new ForetoldChances(ChanceBenchmark::chance, true);
      var transitions = new ForetoldChances(ChanceBenchmark::chance, false);
      for (int seed = 1; seed <= studios; seed++) {
        var studio = ForetoldStudio.of(seed, known, LATER);
        emotions.add(studio);
        transitions.add(studio);
      }
      print(out, "Emotions, %d sessions of each brief known".formatted(known), emotions);
      print(out, "Transitions, %d sessions of each brief known".formatted(known), transitions);
    }
  }

  /** As {@code marts.forecast_record} foretells it. */
  static double chance(Expectation expected) {
    double unsure = expected.standardError() * expected.standardError();
    return CountChance.ofAny(expected.mean(), expected.variance() + unsure);
  }

  private static void print(PrintWriter out, String title, ForetoldChances chances) {
    out.printf("%n## %s%n", title);
    var table =
        new MarkdownTable(out, List.of("chance", "predictions", "foretold, %", "came, % (95 %)"));
    for (int bin = 0; bin < ForetoldChances.BINS; bin++) {
      if (chances.cells(bin) > 0) {
        table.row(chances.texts(bin));
      }
    }
    out.printf("%nMean distance %.2f points.%n", 100 * chances.meanDistance());
  }
}

package callsheet.benchmark;

import callsheet.backtest.BackTest;
import callsheet.backtest.PolicyName;
import callsheet.backtest.Pool;
import callsheet.corpus.StudioTaxonomy;
import callsheet.simulation.ArenaPools;
import callsheet.studio.Arena;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Lets the ways of commissioning compete in made-up studios whose truth is known: what it costs
 * each of them to reach 95 % of what can be reached. Prints the tables of {@code jobs/ARENA.md}.
 * From the root of the project:
 *
 * <pre>
 * mvn -q -pl jobs test-compile dependency:build-classpath \\
 *     -DincludeScope=test -Dmdep.outputFile=target/benchmark-classpath.txt
 * cd jobs
 * java -cp target/classes:target/test-classes:$(cat target/benchmark-classpath.txt) \\
 *     callsheet.benchmark.ArenaBenchmark [studios of each kind, 60] [replays of each, 5]
 * </pre>
 *
 * <p>The numbers do not depend on the machine.
 */
public final class ArenaBenchmark {
  private static final int BRIEFS = 24;
  private static final List<PolicyName> BASELINES =
      List.of(
          PolicyName.RANDOM_SESSION,
          PolicyName.RANDOM_BRIEF,
          PolicyName.ROUND_ROBIN,
          PolicyName.DEFICIT_TAG,
          PolicyName.WATER_FILLING,
          PolicyName.MUP_GREEDY,
          PolicyName.ORACLE_MEANS);

  private final int studios;
  private final int replays;
  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  private ArenaBenchmark(int studios, int replays) {
    this.studios = studios;
    this.replays = replays;
  }

  /** Runs the benchmark; see the class for the arguments. */
  public static void main(String[] args) {
    int studios = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    int replays = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    var benchmark = new ArenaBenchmark(studios, replays);
    var taxonomy = StudioTaxonomy.TAXONOMY;
    for (var wanted : ArenaPools.Wanted.values()) {
      benchmark.compete(
          "Targets: " + wanted,
          seed -> ArenaPools.of(taxonomy, Arena.of(seed, BRIEFS, taxonomy), wanted));
    }
    benchmark.compete(
        "Briefs that do not differ",
        seed ->
            ArenaPools.of(
                taxonomy,
                Arena.ofEqualBriefs(seed, BRIEFS, taxonomy),
                ArenaPools.Wanted.REACHABLE));
  }

  private void compete(String title, LongFunction<Pool> studio) {
    var prices = prices(studio);
    out.printf("%n## %s%n", title);
    var table =
        new MarkdownTable(
            out, List.of("policy", "dollars", "CALLSHEET saves (95 %)", "worst studio"));
    var ours = prices.get(PolicyName.CALLSHEET);
    table.row(List.of("CALLSHEET", "%,.0f".formatted(mean(ours)), "", ""));
    for (var name : BASELINES) {
      var saving = PairedSaving.of(ours, prices.get(name));
      table.row(
          List.of(
              name.name(),
              "%,.0f".formatted(saving.baseline()),
              saving.inWords(),
              "%+.0f %% of the price".formatted(100 * saving.worst())));
    }
  }

  /** Mean price over the replays of each studio, by policy. */
  private Map<PolicyName, List<Double>> prices(LongFunction<Pool> studio) {
    var prices = new EnumMap<PolicyName, List<Double>>(PolicyName.class);
    for (int seed = 1; seed <= studios; seed++) {
      var runs = BackTest.of(studio.apply(seed), 0, replays);
      for (var name : PolicyName.values()) {
        double mean =
            runs.stream()
                .mapToDouble(
                    run -> run.get(name).get(BackTest.STOPS.size() - 1).price().doubleValue())
                .average()
                .orElseThrow();
        prices.computeIfAbsent(name, n -> new ArrayList<>()).add(mean);
      }
    }
    return prices;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}

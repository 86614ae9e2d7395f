package callsheet.benchmark;

import callsheet.planning.Effort;
import callsheet.planning.Floor;
import callsheet.planning.Gap;
import callsheet.planning.Limit;
import callsheet.planning.Option;
import callsheet.planning.Outcomes;
import callsheet.planning.Plan;
import callsheet.planning.Planner;
import callsheet.planning.Problem;
import callsheet.statistics.KeyHash;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times a plan for a large studio that is made up: briefs with past sessions in classes, cast
 * profiles, and limits on money, on sessions of a brief, of a profile and in all. From the root of
 * the project:
 *
 * <pre>
 * mvn -q -pl jobs test-compile dependency:build-classpath \\
 *     -DincludeScope=test -Dmdep.outputFile=target/benchmark-classpath.txt
 * java -Xmx3g -cp jobs/target/classes:jobs/target/test-classes:$(cat jobs/target/benchmark-classpath.txt) \\
 *     callsheet.benchmark.PlanningBenchmark [briefs, 500] [casts, 20] [cells, 2000] [draws, 200] [coefficients, 100000]
 * </pre>
 */
public final class PlanningBenchmark {
  private static final int CLASSES = 25;
  private static final int CELLS_OF_A_SESSION = 40;
  private static final int SESSIONS_OF_A_BRIEF = 6;

  private final int briefs;
  private final int casts;
  private final int cells;
  private final List<Option> options = new ArrayList<>();

  private PlanningBenchmark(List<Integer> sizes) {
    this.briefs = sizes.get(0);
    this.casts = sizes.get(1);
    this.cells = sizes.get(2);
    for (int brief = 0; brief < briefs; brief++) {
      for (int cast = 0; cast < casts; cast++) {
        long cents =
            Math.round(15_000 * (0.7 + 0.6 * chance("price", brief)) * (1 + cast % 4 / 4.0));
        options.add(
            new Option(
                "B%d/C%d".formatted(brief, cast),
                "B" + brief,
                BigDecimal.valueOf(cents, 2),
                SESSIONS_OF_A_BRIEF));
      }
    }
  }

  /** Runs the benchmark; see the class for the arguments. */
  public static void main(String[] args) {
    var sizes = new ArrayList<>(List.of(500, 20, 2000, 200, 100_000));
    for (int place = 0; place < args.length; place++) {
      sizes.set(place, Integer.valueOf(args[place]));
    }
    var benchmark = new PlanningBenchmark(sizes);
    var problem = benchmark.problem(sizes.get(3));
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.printf("%d options, %d cells%n", problem.options().size(), problem.gaps().size());
    long started = System.nanoTime();
    var effort =
        new Effort(
            sizes.get(4),
            Effort.DEFAULT.nodes(),
            Effort.DEFAULT.seconds(),
            Effort.DEFAULT.rounds());
    var plan = Planner.plan(problem, effort);
    print(out, plan, (System.nanoTime() - started) / 1e9);
    double more = Planner.assess(benchmark.problem(5 * sizes.get(3)), plan.picks()).value();
    out.printf("value in four times as many other draws %.6f%n", (5 * more - plan.value()) / 4);
  }

  private static void print(PrintWriter out, Plan plan, double seconds) {
    var certificate = plan.certificate();
    out.printf("%.1f s, peak of the heap %d MB%n", seconds, peak() >> 20);
    out.printf(
        "value %.6f, bound %.6f (%s)%n", plan.value(), certificate.bound(), certificate.proof());
    out.printf("gap %.3f %%%n", 100 * certificate.gap());
    int sessions = plan.sessions().values().stream().mapToInt(Integer::intValue).sum();
    out.printf("%d sessions of %d options for %s%n", sessions, plan.picks().size(), plan.price());
    out.printf("lacks to floors: %s%n", plan.slacks());
    out.printf("plan %08x%n", plan.sessions().hashCode());
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private Problem problem(int draws) {
    var limits = new ArrayList<Limit>();
    limits.add(Limit.budget(options, BigDecimal.valueOf(120L * briefs)));
    limits.add(Limit.sessions("all", options, Math.max(1, 4 * briefs / 5)));
    options.stream()
        .collect(Collectors.groupingBy(Option::briefId))
        .forEach((brief, of) -> limits.add(Limit.sessions(brief, of, SESSIONS_OF_A_BRIEF)));
    byCast().forEach((cast, of) -> limits.add(Limit.sessions(cast, of, 30)));
    return new Problem(options, gaps(), limits, floors(), outcomes(draws));
  }

  private Map<String, List<Option>> byCast() {
    return options.stream()
        .collect(Collectors.groupingBy(option -> option.id().replaceAll(".*/", "")));
  }

  private List<Floor> floors() {
    return byCast().entrySet().stream()
        .map(
            cast -> {
              var one =
                  cast.getValue().stream()
                      .collect(Collectors.toMap(Option::id, option -> BigDecimal.ONE));
              return new Floor(cast.getKey(), one, BigDecimal.valueOf(8), 0.05);
            })
        .toList();
  }

  private List<Gap> gaps() {
    return IntStream.range(0, cells)
        .mapToObj(
            cell -> {
              double target = 20 + 180 * chance("target", cell);
              double missing = target * chance("missing", cell);
              return new Gap(
                  "cell" + cell, missing, (1 + (int) (2 * chance("weight", cell))) / target);
            })
        .toList();
  }

  private Outcomes outcomes(int draws) {
    var pasts = new HashMap<Integer, List<Outcomes.Past>>();
    var classes = new HashMap<Integer, List<Outcomes.Past>>();
    for (int brief = 0; brief < briefs; brief++) {
      int group = brief % CLASSES;
      for (int session = 0; session < (int) (15 * chance("sessions", brief)); session++) {
        var past = past(brief, session);
        pasts.computeIfAbsent(brief, b -> new ArrayList<>()).add(past);
        classes.computeIfAbsent(group, g -> new ArrayList<>()).add(past);
      }
    }
    var histories = new HashMap<String, Outcomes.History>();
    for (int brief = 0; brief < briefs; brief++) {
      var own = pasts.getOrDefault(brief, List.of());
      double credibility = own.size() / (own.size() + 3.0);
      var others = classes.getOrDefault(brief % CLASSES, List.of());
      histories.put("B" + brief, new Outcomes.History(credibility, own, others));
    }
    return new Outcomes.Predicted(histories, factors(), draws);
  }

  /** Cells of the brief's class more often than others. */
  private Outcomes.Past past(int brief, int session) {
    var key = "past%d/%d".formatted(brief, session);
    int width = Math.max(1, cells / CLASSES);
    var amounts = new HashMap<String, Double>();
    for (int place = 0; place < CELLS_OF_A_SESSION; place++) {
      boolean isOfClass = chance(key + "class", place) < 0.5;
      int cell =
          isOfClass
              ? brief % CLASSES * width + (int) (width * chance(key + "near", place))
              : (int) (cells * chance(key + "far", place));
      amounts.put("cell" + cell % cells, -2 * Math.log(1 - chance(key + "amount", place)));
    }
    return new Outcomes.Past(key, amounts);
  }

  private Map<String, Map<String, Double>> factors() {
    var byCast = new HashMap<Integer, Map<String, Double>>();
    for (int cast = 0; cast < casts; cast++) {
      var factors = new HashMap<String, Double>();
      for (int cell = 0; cell < cells; cell++) {
        factors.put("cell" + cell, (int) (5 * chance("factor" + cast, cell)) / 2.0);
      }
      byCast.put(cast, factors);
    }
    var byOption = new HashMap<String, Map<String, Double>>();
    for (int option = 0; option < options.size(); option++) {
      byOption.put(options.get(option).id(), byCast.get(option % casts));
    }
    return byOption;
  }

  private static double chance(String what, int number) {
    return KeyHash.uniform(what, number);
  }
}

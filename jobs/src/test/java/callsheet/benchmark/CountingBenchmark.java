package callsheet.benchmark;

import static callsheet.schema.Tables.ANNOTATIONS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;

import callsheet.corpus.LabelMass;
import callsheet.counting.CountingJob;
import callsheet.counting.CountingPass;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.Sessions;
import callsheet.schema.Table;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Times a night's counting against a bare scan of the timelines and against window functions over
 * flat tables, on a synthetic studio that is made on the first run. From the root of the project:
 *
 * <pre>
 * mvn -q -pl jobs test-compile dependency:build-classpath \\
 *     -DincludeScope=test -Dmdep.outputFile=target/benchmark-classpath.txt
 * OPENS=$(for p in lang lang.invoke nio util; do echo --add-opens=java.base/java.$p=ALL-UNNAMED; done)
 * java -Xmx6g $OPENS --add-opens=java.base/sun.nio.ch=ALL-UNNAMED -Dspark.master='local[2]' \\
 *     -cp jobs/target/classes:jobs/target/test-classes:$(cat jobs/target/benchmark-classpath.txt) \\
 *     callsheet.benchmark.CountingBenchmark [millions of turns, 20] [folder, jobs/target/benchmark] [runs, 3] [scan,pass,tables,job,sql]
 * </pre>
 *
 * <p>Ways: {@code scan} reads the timelines, {@code pass} counts them, {@code tables} makes every
 * row of the count tables, {@code job} writes them too, {@code sql} is {@link FlatCounts}, not
 * written.
 */
public final class CountingBenchmark {
  private static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "benchmark", 1);

  /** Above this a run needs no warming up. */
  private static final double LONG_SECONDS = 60;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** What a way takes; on a machine that others use, the processor tells more. */
  private record Seconds(double wall, double processor) {}

  private final Lake lake;
  private final long turns;
  private final int runs;
  private Map<String, Double> flatTotals = Map.of();
  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  private CountingBenchmark(Lake lake, long turns, int runs) {
    this.lake = lake;
    this.turns = turns;
    this.runs = runs;
  }

  /** Runs the benchmark; see the class for the arguments. */
  public static void main(String[] args) {
    long turns = Math.round(1e6 * (args.length > 0 ? Double.parseDouble(args[0]) : 20));
    var folder = args.length > 1 ? args[1] : "jobs/target/benchmark";
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    var ways = List.of((args.length > 3 ? args[3] : "scan,pass,tables,job,sql").split(",", -1));
    var spark = Sessions.open(false);
    spark.sparkContext().setLogLevel("ERROR");
    var lake = new Lake(spark, "%s/%d".formatted(folder, turns));
    new CountingBenchmark(lake, turns, runs).run(ways);
    spark.stop();
  }

  private void run(List<String> ways) {
    generate(ways.contains("sql"));
    var sessions = lake.read(SESSIONS);
    var taxonomy = BenchmarkStudio.taxonomy();
    var seconds = new TreeMap<String, Seconds>();
    for (String way : ways) {
      Runnable work =
          switch (way) {
            case "scan" -> this::scan;
            case "pass" -> () -> CountingPass.count(sessions, taxonomy);
            case "tables" -> () -> CountingPass.makeTables(sessions, taxonomy);
            case "job" -> () -> new CountingJob(taxonomy, 0.5).run(lake, NIGHT);
            case "sql" -> () -> flatTotals = FlatCounts.run(lake.spark());
            default -> throw new IllegalArgumentException(way);
          };
      seconds.put(way, timed(way, work));
    }
    ratio(seconds, "pass", "scan");
    ratio(seconds, "tables", "scan");
    ratio(seconds, "sql", "tables");
    if (ways.contains("sql") && ways.contains("job")) {
      agree(flatTotals, totals());
    }
  }

  private void ratio(Map<String, Seconds> seconds, String one, String other) {
    var ones = seconds.get(one);
    var others = seconds.get(other);
    if (ones != null && others != null) {
      out.printf(
          "%s / %s: %.1f (processor %.1f)%n",
          one, other, ones.wall() / others.wall(), ones.processor() / others.processor());
    }
  }

  private void generate(boolean hasFlatTables) {
    write(SESSIONS, number -> List.of(SESSIONS.toRow(BenchmarkStudio.session(number))).iterator());
    if (!hasFlatTables) {
      return;
    }
    write(TURNS, number -> BenchmarkStudio.turnRows(number).iterator());
    write(ANNOTATIONS, number -> BenchmarkStudio.annotationRows(number).iterator());
    lake.read(SESSIONS)
        .select("session_id", "scene_id", "language", "vendor")
        .createOrReplaceTempView("sessions");
    lake.read(TURNS).createOrReplaceTempView("turns");
    lake.read(ANNOTATIONS).createOrReplaceTempView("annotations");
  }

  private void write(Table<?> table, FlatMapFunction<Long, Row> rows) {
    if (lake.read(table).isEmpty()) {
      lake.append(
          table,
          lake.spark()
              .range(0, BenchmarkStudio.sessions(turns), 1, 4)
              .flatMap(rows, table.encoder()));
    }
  }

  private void scan() {
    MapPartitionsFunction<byte[], Long> bytes = CountingBenchmark::bytes;
    lake.read(SESSIONS)
        .select("timeline")
        .as(Encoders.BINARY())
        .mapPartitions(bytes, Encoders.LONG())
        .collectAsList();
  }

  private static Iterator<Long> bytes(Iterator<byte[]> timelines) {
    long bytes = 0;
    while (timelines.hasNext()) {
      bytes += timelines.next().length;
    }
    return List.of(bytes).iterator();
  }

  /**
   * Median seconds of wall clock and of processor, after one run to warm up; the warm-up itself
   * where it takes so long that it has warmed up on the way.
   */
  private Seconds timed(String name, Runnable work) {
    var first = time(work);
    var timed = first.wall() > LONG_SECONDS ? List.of(first) : times(work);
    var median =
        new Seconds(
            median(timed.stream().mapToDouble(Seconds::wall)),
            median(timed.stream().mapToDouble(Seconds::processor)));
    out.printf(
        "%-8s %8.2f s  %8.2f processor s  %12.0f turns/s%n",
        name, median.wall(), median.processor(), turns / median.wall());
    return median;
  }

  private List<Seconds> times(Runnable work) {
    return IntStream.range(0, runs).mapToObj(run -> time(work)).toList();
  }

  private static Seconds time(Runnable work) {
    long wall = System.nanoTime();
    long processor = PROCESS.getProcessCpuTime();
    work.run();
    return new Seconds(
        (System.nanoTime() - wall) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
  }

  private static double median(DoubleStream seconds) {
    var sorted = seconds.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private Map<String, Double> totals() {
    var totals = new TreeMap<String, Double>();
    lake.read(PERFORMER_CELLS)
        .groupBy("cell_kind")
        .sum("mass")
        .collectAsList()
        .forEach(row -> totals.put(row.getString(0), row.getLong(1) / (double) LabelMass.UNIT));
    return totals;
  }

  private void agree(Map<String, Double> flat, Map<String, Double> counted) {
    flat.forEach(
        (kind, mass) -> {
          double other = counted.getOrDefault(kind, 0.0);
          out.printf("%-10s %16.3f %16.3f%n", kind, mass, other);
          if (Math.abs(mass - other) > 1e-6 * mass) {
            throw new IllegalStateException("The two ways disagree about " + kind);
          }
        });
  }
}

package callsheet.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import callsheet.cli.Answer;
import callsheet.corpus.StudioTaxonomy;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import callsheet.studio.Studio;
import callsheet.studio.StudioConfig;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.delta.DeltaLog;

/**
 * Times the nights of a studio that goes on for years: each one the whole command, three new
 * sessions and, a week later, their late annotations and payments. Every seventh night nothing
 * lands, and then the lake is maintained. In the folder {@code jobs}, with the class path and the
 * options of {@link CountingBenchmark}:
 *
 * <pre>
 * java ... callsheet.benchmark.ThousandNightsBenchmark \\
 *     [nights, 1000] [folder, target/nights] [nights between maintenance, 7; 0 for none] [nights before and after a leap, 0]
 * </pre>
 *
 * <p>All nights run in one process, which forgets Delta's logs before each: a night reads them as a
 * new process would. What takes long only because a process is new (starting Spark, compiling) is
 * in none of the numbers. Years pass here within hours, by a clock that tells the date of each
 * night, and maintenance goes by the age of files: it is told to keep no old versions, as it would
 * of files that really are that old.
 *
 * <p>With a leap, only so many nights at the beginning and at the end are run: for a machine that
 * has no hours to spare.
 */
public final class ThousandNightsBenchmark {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 31);
  private static final int DAYS_A_WEEK = 7;
  private static final int SESSIONS_A_NIGHT = 3;

  /** Nights beside a number whose median is told: one night alone tells the machine's mood. */
  private static final int NEIGHBOURS = 3;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** What a night took; on a machine that others use, the processor tells more. */
  private record Seconds(double wall, double processor) {}

  private final Path folder;
  private final int everyNights;
  private final int leap;
  private final List<Seconds> nights = new ArrayList<>();
  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  private ThousandNightsBenchmark(Path folder, int everyNights, int leap) {
    this.folder = folder;
    this.everyNights = everyNights;
    this.leap = leap;
  }

  /** Runs the benchmark; see the class for the arguments. */
  public static void main(String[] args) throws IOException {
    int nights = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    var folder = Path.of(args.length > 1 ? args[1] : "target/nights");
    int everyNights = args.length > 2 ? Integer.parseInt(args[2]) : DAYS_A_WEEK;
    int leap = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    new ThousandNightsBenchmark(folder, everyNights, leap).run(nights);
  }

  private void run(int count) throws IOException {
    var studio =
        new StudioConfig(
            count * SESSIONS_A_NIGHT,
            7,
            60,
            24,
            FIRST,
            SESSIONS_A_NIGHT,
            12,
            3,
            false,
            true,
            SESSIONS_A_NIGHT);
    Studio.generate(studio, StudioTaxonomy.TAXONOMY, folder.resolve("studio"));
    land("performers", "performers");
    land("scenes", "scenes");
    int told = leap > 0 ? leap : count;
    for (int night = 0; night < told; night++) {
      pass(night);
    }
    if (leap > 0) {
      leapTo(count - leap);
      for (int night = count - leap; night < count; night++) {
        pass(night);
      }
    }
    if (!isTold(count)) {
      tell(count);
    }
  }

  private void pass(int night) throws IOException {
    deliver(night);
    DeltaLog.clearCache();
    nights.add(timed("nightly", FIRST.plusDays(night)));
    if (everyNights > 0 && night % everyNights == everyNights - 1) {
      maintain(night);
    }
    if (isTold(night + 1)) {
      tell(night + 1);
    }
  }

  /**
   * Makes the lake what it would be before a night, as far as its size goes: everything lands in
   * one night, its rows of marts and books are written for every night between, and maintenance
   * keeps of them what it would have kept.
   */
  private void leapTo(int night) throws IOException {
    for (int between = leap; between < night; between++) {
      deliver(between);
    }
    var last = FIRST.plusDays(night - 1L);
    timed("nightly", last);
    var lake = new Lake(Sessions.open(true), folder.resolve("lake").toString());
    for (var table : Tables.ALL) {
      if (table.columns().stream().anyMatch(column -> column.name().equals("as_of"))
          && !table.equals(Tables.LANDING_FILES)
          && !table.equals(Tables.QUARANTINE)) {
        copy(lake, table, last, night - 1 - leap);
      }
    }
    maintain(night - 1);
    out.printf("leapt over %d nights%n", night - leap);
  }

  private static void copy(Lake lake, Table<?> table, LocalDate night, int nightsBefore) {
    var days = lake.spark().range(1, nightsBefore + 1L).toDF("days");
    var rows =
        lake.pinned(table)
            .where(col("as_of").equalTo(lit(night)))
            .crossJoin(days)
            .withColumn("as_of", expr("date_sub(as_of, CAST(days AS INT))"))
            .coalesce(1);
    lake.append(table, rows);
  }

  /** The night's sessions, and what comes late of those of the week before. */
  private void deliver(int night) throws IOException {
    land("sessions", fileOf(night));
    if (night >= DAYS_A_WEEK) {
      land("annotations", fileOf(night - DAYS_A_WEEK));
      land("payments", fileOf(night - DAYS_A_WEEK));
    }
  }

  private static String fileOf(int night) {
    return String.format(
        Locale.ROOT,
        "%s-%03d",
        FIRST.plusDays(night - night % DAYS_A_WEEK),
        night % DAYS_A_WEEK + 1);
  }

  private void land(String feed, String name) throws IOException {
    var file = Path.of(feed, name + ".jsonl.gz");
    var made = folder.resolve("studio").resolve(file);
    if (Files.exists(made)) {
      var landed = folder.resolve("landing").resolve(file);
      Files.createDirectories(landed.getParent());
      Files.move(made, landed);
    }
  }

  private void maintain(int night) {
    var took = timed("maintain", FIRST.plusDays(night));
    if (isTold(night + 1)) {
      out.printf("maintenance after night %d: %.1f s%n", night + 1, took.wall());
    }
  }

  private Seconds timed(String command, LocalDate asOf) {
    long wall = System.nanoTime();
    long processor = PROCESS.getProcessCpuTime();
    var answer =
        Answer.at(
            Clock.fixed(asOf.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
            command,
            "--conf",
            "../conf/studio.conf",
            "--landing",
            folder.resolve("landing"),
            "--lake",
            folder.resolve("lake"),
            "--reports",
            folder.resolve("reports"),
            "--as-of",
            asOf,
            "-Dmaintenance.history-days=0");
    if (answer.exitCode() != 0) {
      throw new IllegalStateException(answer.out() + answer.err());
    }
    return new Seconds(
        (System.nanoTime() - wall) / 1e9, (PROCESS.getProcessCpuTime() - processor) / 1e9);
  }

  private static boolean isTold(int night) {
    return night == 10 || night % 50 == 0;
  }

  private void tell(int night) {
    out.printf(
        Locale.ROOT,
        "night %4d: %6.2f s, %6.2f s of processor (medians of the last %d nights)%n",
        night,
        median(Seconds::wall),
        median(Seconds::processor),
        2 * NEIGHBOURS + 1);
  }

  private double median(ToDoubleFunction<Seconds> part) {
    var last = nights.subList(Math.max(0, nights.size() - 2 * NEIGHBOURS - 1), nights.size());
    var sorted = last.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}

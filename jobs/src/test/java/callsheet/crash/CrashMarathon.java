package callsheet.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Kills nights at random points and at random instants, as often as asked, and holds what every
 * recovery leaves against undisturbed nights. Ends with an error at the first difference; prints
 * every kill, and at the end where they were and what the nights after them found. To run it, from
 * folder {@code jobs} and after {@code mvn package}, with the seed as the second argument and the
 * number of nights at a time as the third:
 *
 * <pre>{@code
 * java -cp target/classes:target/test-classes:$(cat target/classpath.txt):TEST_LIBRARIES \
 *   --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
 *   callsheet.crash.CrashMarathon 200 7 2
 * }</pre>
 */
final class CrashMarathon {
  private final Reference reference;
  private final Path folder;
  private final SplittableRandom chance;
  private final PrintWriter out;
  private final Map<String, Integer> killedAt = new TreeMap<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private int kills;
  private int recoveries;

  private CrashMarathon(Reference reference, Path folder, long seed, PrintWriter out) {
    this.reference = reference;
    this.folder = folder;
    this.chance = new SplittableRandom(seed);
    this.out = out;
  }

  /** Runs the kills that are asked for. */
  public static void main(String[] arguments) throws Exception {
    int wanted = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    int lanes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var folder = Files.createTempDirectory("callsheet-marathon");
    var marathon = new CrashMarathon(Reference.in(folder), folder, seed, out);
    out.printf(
        "seed %d, %d lanes; an undisturbed night takes %.1f s%n",
        seed, lanes, marathon.reference.millis() / 1000.0);
    var running = Executors.newFixedThreadPool(lanes);
    try {
      var work =
          IntStream.range(0, lanes)
              .<Callable<Void>>mapToObj(lane -> () -> marathon.lane(lane, lanes, wanted))
              .toList();
      for (var lane : running.invokeAll(work)) {
        lane.get();
      }
    } finally {
      running.shutdownNow();
      marathon.print();
    }
  }

  private Void lane(int lane, int lanes, int wanted) throws IOException, InterruptedException {
    for (int studio = lane; kills() < wanted; studio += lanes) {
      var process = new NightProcess(reference.studio(), folder.resolve("studio-" + studio));
      for (int night = 1; night <= 2; night++) {
        killAndRecover(process, night, 4 + drawn(8));
      }
    }
    return null;
  }

  /** Kills a night some times, unless it gets through before, and then lets it end. */
  private void killAndRecover(NightProcess process, int night, int times)
      throws IOException, InterruptedException {
    boolean isThrough = false;
    for (int time = 0; time < times && !isThrough; time++) {
      var ending = drawn(4) == 0 ? atInstant(process, night) : atPoint(process, night);
      isThrough = !ending.isKilled();
      note(night, ending);
    }
    var ending = new KilledNight(reference, process).end(night);
    noteRecovery(night, ending);
  }

  private Ending atInstant(NightProcess process, int night)
      throws IOException, InterruptedException {
    return process.untilTime(night, Duration.ofMillis(2_000 + drawn((int) reference.millis())));
  }

  private Ending atPoint(NightProcess process, int night) throws IOException, InterruptedException {
    return process.untilPoint(night, "any#" + (1 + drawn(300)));
  }

  private synchronized int drawn(int bound) {
    return chance.nextInt(bound);
  }

  private synchronized int kills() {
    return kills;
  }

  private synchronized void note(int night, Ending ending) {
    noteFound(ending);
    if (ending.isKilled()) {
      kills++;
      var point = ending.lastPoint().isEmpty() ? "before the first point" : ending.lastPoint();
      killedAt.merge(point, 1, Integer::sum);
      out.printf(
          "%4d  night %d, point %3d  %-40s %5.1f s%n",
          kills, night, ending.points(), point, ending.millis() / 1000.0);
    } else if (ending.exitCode() != 0) {
      throw new IllegalStateException(
          "A night ended with %d: %s".formatted(ending.exitCode(), ending.said()));
    }
  }

  private synchronized void noteRecovery(int night, Ending ending) {
    noteFound(ending);
    recoveries++;
    out.printf("      night %d recovered: every table and page as undisturbed%n", night);
  }

  private void noteFound(Ending ending) {
    found.merge(
        ending.said().contains("was not finished")
            ? "an unfinished night, and undid it"
            : "nothing to undo",
        1,
        Integer::sum);
  }

  private synchronized void print() {
    out.println("Killed at (last point passed):");
    killedAt.forEach((point, times) -> out.printf("%4d  %s%n", times, point));
    out.println("Nights that began found:");
    found.forEach((what, times) -> out.printf("%4d  %s%n", times, what));
    out.printf(
        "%d kills at %d different points, %d recoveries compared%n",
        kills, killedAt.size(), recoveries);
  }
}

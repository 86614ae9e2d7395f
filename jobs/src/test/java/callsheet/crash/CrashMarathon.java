package callsheet.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * Kills the nights of a studio at every point where they change something, a share of them in each
 * studio, then at random instants until there are as many kills as asked for, and holds what every
 * recovery leaves against undisturbed nights. Ends with an error at the first difference; prints
 * where it killed. To run it, from folder {@code jobs} and after {@code mvn package}, with the seed
 * as the second argument:
 *
 * <pre>{@code
 * java -cp target/classes:target/test-classes:$(cat target/classpath.txt):TEST_LIBRARIES \
 *   --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
 *   callsheet.crash.CrashMarathon 200 7
 * }</pre>
 */
final class CrashMarathon {
  private static final int SHARES = 12;
  private static final int INSTANTS_A_NIGHT = 6;

  private final Reference reference;
  private final Path folder;
  private final PrintWriter out;
  private final List<String> killedAt = new ArrayList<>();
  private int recoveries;

  private CrashMarathon(Reference reference, Path folder, PrintWriter out) {
    this.reference = reference;
    this.folder = folder;
    this.out = out;
  }

  /** Runs the kills that are asked for. */
  public static void main(String[] arguments) throws Exception {
    int wanted = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var folder = Files.createTempDirectory("callsheet-marathon");
    var reference = Reference.in(folder);
    out.printf("seed %d; an undisturbed night takes %.1f s%n", seed, reference.millis() / 1000.0);
    new CrashMarathon(reference, folder, out).run(wanted, seed);
  }

  private void run(int wanted, long seed) throws Exception {
    var lanes = Executors.newFixedThreadPool(2);
    try {
      var nights =
          List.of(lanes.submit(lane(1, wanted, seed)), lanes.submit(lane(2, wanted, seed)));
      for (var night : nights) {
        night.get();
      }
    } finally {
      lanes.shutdownNow();
      print();
    }
  }

  private Callable<Void> lane(int night, int wanted, long seed) {
    var chance = new SplittableRandom(seed + night);
    return () -> {
      for (int share = 0; share < SHARES && kills() < wanted; share++) {
        note(night, killed(night, share, List.of(), Share.ofAll(SHARES, share)));
      }
      for (int studio = SHARES; kills() < wanted; studio++) {
        var times =
            LongStream.generate(() -> 2_000 + chance.nextLong(reference.millis()))
                .mapToObj(Duration::ofMillis)
                .limit(INSTANTS_A_NIGHT)
                .toList();
        note(night, killed(night, studio, times, Share.none()));
      }
      return null;
    };
  }

  private List<String> killed(int night, int studio, List<Duration> times, Share points)
      throws IOException, InterruptedException {
    var place = folder.resolve("night-%d-%d".formatted(night, studio));
    return new KilledNight(reference, reference.before(night, place)).killed(night, times, points);
  }

  private synchronized int kills() {
    return killedAt.size();
  }

  private synchronized void note(int night, List<String> points) {
    recoveries++;
    killedAt.addAll(points);
    out.printf(
        "night %d killed %d times, then as undisturbed: every table, page and landing file%n",
        night, points.size());
  }

  private synchronized void print() {
    var instant = "at a random instant";
    var times =
        killedAt.stream()
            .collect(
                groupingBy(point -> point.isEmpty() ? instant : point, TreeMap::new, counting()));
    times.forEach((point, kills) -> out.printf("%4d  %s%n", kills, point));
    out.printf(
        "%d kills at %d different points, %d recoveries compared%n",
        killedAt.size(), times.size(), recoveries);
  }
}

package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed at a share of the points where they commit, and at random instants of
 * their beginning, as processes of their own. {@link CrashMarathon} kills them at every point.
 * Where they were killed is told in {@code target/killed-at.txt}; an empty line stands for an
 * instant.
 */
@Tag("crash")
class CrashIT {
  /** One commit of so many is deadly. */
  private static final int SHARES = 16;

  private static final int INSTANTS = 3;
  private static final long EARLIEST_MILLIS = 3_000;
  private static final long LATEST_MILLIS = 15_000;

  @TempDir Path folder;

  @Test
  void aNightThatIsKilledAgainAndAgainEndsAsIfItHadNotBeen() throws Exception {
    var reference = Reference.in(folder);
    var lanes = Executors.newFixedThreadPool(2);
    try {
      var first = lanes.submit(night(reference, 1, 7));
      var second = lanes.submit(night(reference, 2, 8));
      var killedAt = Stream.concat(first.get().stream(), second.get().stream()).toList();
      Files.write(Path.of("target", "killed-at.txt"), killedAt);
      assertThat(killedAt).hasSizeGreaterThanOrEqualTo(25);
    } finally {
      lanes.shutdownNow();
    }
  }

  private Callable<List<String>> night(Reference reference, int night, int share) throws Exception {
    var process = reference.before(night, folder.resolve("killed-" + night));
    var chance = new SplittableRandom(night);
    var times =
        LongStream.generate(() -> chance.nextLong(EARLIEST_MILLIS, LATEST_MILLIS))
            .mapToObj(Duration::ofMillis)
            .limit(INSTANTS)
            .toList();
    return () ->
        new KilledNight(reference, process).killed(night, times, Share.ofCommits(SHARES, share));
  }
}

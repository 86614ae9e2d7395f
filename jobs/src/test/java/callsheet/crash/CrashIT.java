package callsheet.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed at a share of the points where they commit, and at random instants, as
 * processes of their own. {@link CrashMarathon} kills them at every point.
 */
@Tag("crash")
class CrashIT {
  /** One commit of so many is deadly. */
  private static final int SHARES = 6;

  private static final int INSTANTS = 2;

  @TempDir Path folder;

  @Test
  void aNightThatIsKilledAgainAndAgainEndsAsIfItHadNotBeen() throws Exception {
    var reference = Reference.in(folder);
    var lanes = Executors.newFixedThreadPool(2);
    try {
      var first = lanes.submit(night(reference, 1));
      var second = lanes.submit(night(reference, 2));
      assertThat(Stream.concat(first.get().stream(), second.get().stream()))
          .as("where it was killed; empty for an instant")
          .hasSizeGreaterThanOrEqualTo(25);
    } finally {
      lanes.shutdownNow();
    }
  }

  private Callable<List<String>> night(Reference reference, int night) throws Exception {
    var process = reference.before(night, folder.resolve("killed-" + night));
    var chance = new SplittableRandom(night);
    var times =
        Stream.generate(() -> Duration.ofMillis(chance.nextLong(reference.millis())))
            .limit(INSTANTS)
            .toList();
    return () ->
        new KilledNight(reference, process).killed(night, times, Share.ofCommits(SHARES, night));
  }
}

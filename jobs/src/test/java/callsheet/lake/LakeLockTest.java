package callsheet.lake;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeLockTest {
  @TempDir Path folder;

  @Test
  void aLockThatWasTakenOverIsNotItsFormerHoldersToDelete() throws IOException {
    var first = acquire(Clock.systemUTC(), false);
    var second = acquire(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1)), true);

    first.close();
    assertThat(folder.resolve("_held_by")).exists();
    assertThat(Files.getPosixFilePermissions(folder.resolve("_held_by")))
        .as("open to owner and group alone")
        .doesNotContain(OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);

    second.close();
    assertThat(folder.resolve("_held_by")).doesNotExist();
  }

  private LakeLock acquire(Clock clock, boolean takesOver) {
    return LakeLock.acquire(
        folder.toString(), TestLake.spark().sparkContext().hadoopConfiguration(), clock, takesOver);
  }
}

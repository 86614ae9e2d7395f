package callsheet.lake;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LakeLockTest {
  private static final int CONTENDERS = 6;

  /** Whoever is silent is watched for two seconds, so a test on a busy machine sees the living. */
  private static final Lease PATIENT = new Lease(Duration.ofSeconds(1), Duration.ofMinutes(10));

  private static final Lease HASTY = new Lease(Duration.ofMillis(50), Duration.ofMinutes(10));

  @TempDir Path folder;

  @Test
  void aLockThatWasTakenOverIsNotItsFormerHoldersToDelete() throws IOException {
    var first = acquire(true, PATIENT);
    var second = acquire(true, PATIENT);

    assertThat(first.isHeld()).isFalse();
    assertThatThrownBy(first::requireHeld)
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("taken over");
    first.close();
    assertThat(second.isHeld()).isTrue();
    assertClosedToOthers();

    second.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aHolderThatWasJustThereIsNotWaitedFor() throws IOException {
    var claim = claim("elsewhere.example 1 0 2026-11-21T23:00:00Z");

    assertHeld();
    assertThat(claim).exists();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1})
  void aHolderElsewhereThatGivesNoSignIsTakenOverWhicheverWayTheClockWentSince(long days)
      throws IOException {
    var claim = claim("elsewhere.example 1 0 2026-11-21T23:00:00Z");
    age(claim, days);

    acquire(false, HASTY).close();

    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1})
  void aLivingHolderKeepsTheLakeWhicheverWayTheClockJumps(long days) throws IOException {
    try (var holder = acquire(false, PATIENT);
        var files = Files.list(folder)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".crc")).toList()) {
        age(file, days);
      }

      assertHeld();
      assertThat(holder.isHeld()).isTrue();
    }
  }

  @Test
  void aProcessThatHasADeadHoldersNumberIsNotTakenForIt() throws IOException {
    var self = "%s %d %d 2026-11-21T23:00:00Z";
    claim(self.formatted(host(), ProcessHandle.current().pid(), 1));

    acquire(false, HASTY).close();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aClaimThatNobodyCameToWriteIsKnownByItsName() throws Exception {
    emptyClaim(ProcessHandle.current().pid());
    assertHeld();

    emptyClaim(endedProcess());
    acquire(false, PATIENT).close();

    assertThat(folder).isEmptyDirectory();
  }

  @RepeatedTest(20)
  void ofManyThatTakeOverAtOnceOneHolds() throws Exception {
    claim("%s %d 0 2026-11-21T23:00:00Z".formatted(host(), endedProcess()));
    var start = new CyclicBarrier(CONTENDERS);
    Callable<LakeLock> contender =
        () -> {
          start.await();
          return acquire(false, PATIENT);
        };

    var held = new ArrayList<LakeLock>();
    var threads = Executors.newFixedThreadPool(CONTENDERS);
    try {
      for (var ended : threads.invokeAll(Collections.nCopies(CONTENDERS, contender))) {
        try {
          held.add(ended.get());
        } catch (ExecutionException e) {
          assertThat(e.getCause())
              .isInstanceOfSatisfying(
                  CallsheetException.class,
                  refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.LAKE_HELD));
        }
      }
    } finally {
      threads.shutdown();
    }

    assertThat(held).singleElement().matches(LakeLock::isHeld);
    held.get(0).close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void noTwoClaimsHaveOneName() throws Exception {
    var holder = Holder.thisProcess(Clock.systemUTC());

    var names =
        Stream.generate(() -> Claims.next(List.of(), holder))
            .parallel()
            .limit(10_000)
            .collect(Collectors.toSet());

    assertThat(names).hasSize(10_000);
  }

  private void assertHeld() {
    assertThatThrownBy(() -> acquire(false, PATIENT))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("holds the lake since");
  }

  private void assertClosedToOthers() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .doesNotContain(OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE));
    }
  }

  private static long endedProcess() throws Exception {
    var process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private void emptyClaim(long process) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    var machine = new Holder(host(), "", "", "").machine();
    Files.createFile(folder.resolve("_held_by.000001-%s-%d-0".formatted(machine, process)));
  }

  private Path claim(String text) throws IOException {
    return Files.writeString(folder.resolve("_held_by.000001-test"), text);
  }

  private static void age(Path file, long days) throws IOException {
    var time = Instant.now().plus(Duration.ofDays(days));
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private LakeLock acquire(boolean takesOver, Lease lease) {
    var lake = new org.apache.hadoop.fs.Path(folder.toString());
    return LakeLock.acquire(
        lake,
        TestLake.spark().sparkContext().hadoopConfiguration(),
        Clock.systemUTC(),
        takesOver,
        lease);
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }
}

package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that meet a lake that another night holds, or held. */
class HeldLakeTest {
  private static final long STARTED =
      ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();

  @TempDir Path folder;
  private Path lake;
  private Path lock;

  @BeforeEach
  void placeLake() throws IOException {
    lake = Files.createDirectories(folder.resolve("lake"));
    lock = lake.resolve("_held_by.000001-test");
    SmallStudio.land(folder.resolve("landing"), "scenes/none.jsonl", List.of());
  }

  @Test
  void aHeldLakeIsLeftAloneAndItsHolderNamed() throws IOException {
    var holder = hold(ProcessHandle.current().pid());

    var answer = ingest();

    assertThat(answer.exitCode()).isEqualTo(5);
    assertThat(answer.err())
        .contains(
            "process " + ProcessHandle.current().pid(),
            InetAddress.getLocalHost().getHostName(),
            "2026-11-21T23:00:00Z",
            "--take-over");
    assertThat(lock).hasContent(holder);
    assertThat(lake).isDirectoryNotContaining("glob:**/ops");
  }

  @Test
  void aHolderOnAnotherMachineIsNotKnownToBeDead() throws IOException {
    Files.writeString(lock, "elsewhere.example 1 0 2026-11-21T23:00:00Z");

    assertThat(ingest().exitCode()).isEqualTo(5);
  }

  @Test
  void aDeadHolderIsTakenOver() throws Exception {
    var process = new ProcessBuilder("true").start();
    process.waitFor();
    hold(process.pid());

    assertThat(ingest().exitCode()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void aLiveHolderIsPushedAsideWhenAsked() throws IOException {
    hold(ProcessHandle.current().pid());

    assertThat(ingest("--take-over").exitCode()).isZero();
    assertThat(lock).doesNotExist();
  }

  private String hold(long process) throws IOException {
    var holder =
        "%s %d %d 2026-11-21T23:00:00Z"
            .formatted(InetAddress.getLocalHost().getHostName(), process, STARTED);
    Files.writeString(lock, holder);
    return holder;
  }

  private Answer ingest(String... more) throws IOException {
    var conf = SmallStudio.configuration(folder, "");
    var landing = folder.resolve("landing");
    return more.length == 0
        ? Answer.of("ingest", "--conf", conf, "--landing", landing, "--lake", lake)
        : Answer.of("ingest", "--conf", conf, "--landing", landing, "--lake", lake, more[0]);
  }
}

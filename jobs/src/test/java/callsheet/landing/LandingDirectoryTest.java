package callsheet.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.lake.TestLake;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingDirectoryTest {
  @TempDir Path folder;

  @Test
  void filesAreListedFeedByFeedAndByName() {
    var landing =
        new LandingFolder(folder)
            .file("sessions/b.jsonl", "{}")
            .file("sessions/a 50%.jsonl.gz", "{}")
            .file("performers/z.jsonl");

    assertThat(list(landing).files())
        .extracting(Listed::file)
        .containsExactly("performers/z.jsonl", "sessions/a 50%.jsonl.gz", "sessions/b.jsonl");
    assertThat(list(landing).files().get(2).sizeBytes()).isEqualTo(3);
  }

  @Test
  void hiddenFilesAndOtherEndingsAreNoLandingFiles() {
    var landing =
        new LandingFolder(folder)
            .file("sessions/.a.jsonl", "{}")
            .file("sessions/_a.jsonl", "{}")
            .file("sessions/a.json", "{}")
            .file("sessions/README", "read me")
            .file("sessions/below.jsonl/a.jsonl", "{}")
            .file("others/a.jsonl", "{}");

    assertThat(list(landing).files()).isEmpty();
  }

  @Test
  void aDirectoryThatIsNotThereIsAnUnusableDelivery() {
    var directory =
        new LandingDirectory(
            folder.resolve("gone").toString(),
            TestLake.spark().sparkContext().hadoopConfiguration());

    assertThatThrownBy(directory::files)
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("it does not exist");
  }

  @Test
  void aDirectoryWithoutFeedsIsAnUnusableDelivery() {
    var landing = new LandingFolder(folder).file("others/a.jsonl", "{}");

    assertThatThrownBy(() -> list(landing).files())
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("it holds no feed (one or more of performers/, scenes/, sessions/");
  }

  private static LandingDirectory list(LandingFolder landing) {
    return new LandingDirectory(
        landing.location(), TestLake.spark().sparkContext().hadoopConfiguration());
  }
}

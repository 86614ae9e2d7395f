package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void aLakeThatIsNotThereIsNamedAsWrongUsage() {
    var lake = folder.resolve("nowhere").toString();
    var answer = Answer.of("verify", "--conf", "../conf/studio.conf", "--lake", lake);

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("Cannot verify lake " + lake)
        .contains("run callsheet nightly first");
  }
}

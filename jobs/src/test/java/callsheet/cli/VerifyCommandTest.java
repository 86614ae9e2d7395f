package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void aLakeThatIsNotThereIsNamedAsWrongUsage() {
    var lake = folder.resolve("nowhere").toString();
    var written = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    int exitCode;
    try {
      exitCode = Main.run("verify", "--conf", "../conf/studio.conf", "--lake", lake);
    } finally {
      System.setErr(before);
    }

    assertThat(exitCode).isEqualTo(2);
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("Cannot verify lake " + lake)
        .contains("run callsheet nightly first");
  }
}

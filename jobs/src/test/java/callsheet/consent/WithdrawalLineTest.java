package callsheet.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a withdrawal by hand leaves in the landing. */
class WithdrawalLineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path landing;

  @Test
  void aPerformerIsLandedOnceByDigestInAFileThatNamesNobody() throws IOException {
    land("P-0042", "asked by letter");
    land("P-0042", null);
    land("o'neil\" \\x/../y", null);

    var feed = landing.resolve("withdrawals");
    assertThat(feed.resolve("erase-2026-11-22-1.jsonl"))
        .content()
        .contains("performer_digest", "\"2026-11-22\"", "asked by letter")
        .doesNotContain("P-0042");
    assertThat(feed.resolve("erase-2026-11-22-2.jsonl")).content().doesNotContain("o'neil");
    try (var files = Files.list(feed)) {
      assertThat(files.filter(file -> !file.toString().endsWith(".crc"))).hasSize(2);
    }
  }

  private void land(String performer, @Nullable String reason) {
    new WithdrawalLine(performer, reason).land(landing.toString(), DAY, new Configuration());
  }
}

package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir Path folder;

  @Test
  void aPageReplacesTheOldOneAndLeavesNoDraft() throws IOException {
    try (var reports = open()) {
      reports.write("2026-11-22/index.html", "old and longer");
      reports.write("2026-11-22/index.html", "new");
    }

    assertThat(folder.resolve("2026-11-22/index.html")).hasContent("new");
    try (var files = Files.list(folder.resolve("2026-11-22"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("index.html");
    }
  }

  @Test
  void anEarlierNightWrittenAgainIsNotTheLatest() {
    try (var reports = open()) {
      reports.write("2026-11-22/index.html", "");
      reports.write("2026-11-09/index.html", "");
      reports.write("notes/index.html", "");

      assertThat(reports.latestNight()).isEqualTo(LocalDate.of(2026, 11, 22));
    }
  }

  @Test
  void theLatestNightIsOneStepAway() {
    var config = new ReportConfig("reports", "Studio & sons", "USD");

    var page = Jsoup.parse(Html.latest(PageBuilder.latest(MadeUpNight.TONIGHT, config)));

    assertThat(page.select("a").attr("href")).isEqualTo("2026-11-22/index.html");
    assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=2026-11-22/index.html");
    assertThat(page.title()).isEqualTo("Studio & sons: coverage report");
  }

  @Test
  void aReportWithoutADirectoryIsRefused() {
    assertThatThrownBy(() -> new ReportConfig(" ", "Studio", "USD"))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("report.directory");
  }

  private ReportFolder open() {
    return ReportFolder.open(folder.toString(), new Configuration());
  }
}

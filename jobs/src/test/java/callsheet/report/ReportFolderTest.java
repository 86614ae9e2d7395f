package callsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir Path folder;

  @Test
  void aPageReplacesTheOldOneAndLeavesNoDraft() throws IOException {
    try (var reports = open()) {
      reports.write("2026-11-22/index.html", "old and longer".getBytes(UTF_8));
      reports.write("2026-11-22/index.html", "new".getBytes(UTF_8));
    }

    assertThat(folder.resolve("2026-11-22/index.html")).hasContent("new");
    try (var files = Files.list(folder.resolve("2026-11-22"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("index.html");
    }
  }

  @Test
  void whatAnEarlierRunLeftIsDeletedAndWhatOthersWroteStays() throws IOException {
    Files.createDirectories(folder.resolve("2026-11-22/cells"));
    for (var old : List.of("old.html", "cells/self-40.html", "alerts.json")) {
      Files.writeString(folder.resolve("2026-11-22").resolve(old), old);
    }
    try (var reports = open()) {
      reports.write(
          MadeUpNight.TONIGHT,
          Map.of("index.html", "first".getBytes(UTF_8), "cells/self-01.html", new byte[0]));

      assertThat(reports.times(MadeUpNight.TONIGHT).keySet())
          .extracting(path -> path.substring(path.indexOf("2026-11-22")))
          .containsExactly("2026-11-22/cells/self-01.html", "2026-11-22/index.html");
    }
    assertThat(folder.resolve("2026-11-22/alerts.json")).hasContent("alerts.json");
    assertThat(folder.resolve("2026-11-22/old.html")).doesNotExist();
    assertThat(folder.resolve("2026-11-22/cells/self-40.html")).doesNotExist();
  }

  @Test
  void anEarlierNightWrittenAgainIsNotTheLatest() {
    try (var reports = open()) {
      reports.write("2026-11-22/index.html", "".getBytes(UTF_8));
      reports.write("2026-11-09/index.html", "".getBytes(UTF_8));
      reports.write("notes/index.html", "".getBytes(UTF_8));

      assertThat(reports.latestNight()).isEqualTo(LocalDate.of(2026, 11, 22));
    }
  }

  @Test
  void aNightThatHasAlertsOnlyIsNotTheLatest() {
    try (var reports = open()) {
      reports.write("2026-11-22/index.html", "".getBytes(UTF_8));
      reports.write("2026-11-23/alerts.json", "".getBytes(UTF_8));

      assertThat(reports.latestNight()).isEqualTo(LocalDate.of(2026, 11, 22));
    }
  }

  @Test
  void theLatestNightIsOneStepAway() {
    var config = new ReportConfig("reports", "Studio & sons", "USD", 10);

    var page = Jsoup.parse(Html.latest(Site.latest(MadeUpNight.TONIGHT, config)));

    assertThat(page.select("a").attr("href")).isEqualTo("2026-11-22/index.html");
    assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=2026-11-22/index.html");
    assertThat(page.title()).isEqualTo("Studio & sons: coverage report");
  }

  @Test
  void aReportWithoutADirectoryIsRefused() {
    assertThatThrownBy(() -> new ReportConfig(" ", "Studio", "USD", 10))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("report.directory");
  }

  private ReportFolder open() {
    return ReportFolder.open(folder.toString(), new Configuration());
  }
}

package callsheet.report;

import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.PERFORMER_DIVERSITY;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.SCENES;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.LandingFile;
import callsheet.schema.Quarantined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJobTest {
  private static final Run TONIGHT = new Run(MadeUpNight.TONIGHT, "made-up", 42);
  private static final Run BEFORE = new Run(MadeUpNight.BEFORE, "made-up", 42);

  @TempDir Path folder;

  @Test
  void twoNightsGiveTwoPagesAndAWayToTheLatest() throws IOException {
    var lake = lake();
    var job =
        new ReportJob(
            new ReportConfig(folder.resolve("reports").toString(), "Studio corpus"),
            MadeUpNight.taxonomy());

    job.run(lake, TONIGHT);
    var first = Files.readString(page("2026-11-22/index.html"));
    job.run(lake, TONIGHT);
    job.run(lake, BEFORE);

    assertThat(Files.readString(page("2026-11-22/index.html"))).isEqualTo(first);
    assertThat(parsed("2026-11-21/index.html").select("#changes .lead").text())
        .startsWith("This is the first night");
    assertThat(parsed("index.html").select("a").attr("href")).isEqualTo("2026-11-22/index.html");
    try (var files = Files.list(page("2026-11-22"))) {
      assertThat(files).containsExactly(page("2026-11-22/index.html"));
    }
    readsTheHealthOfTheNight(parsed("2026-11-22/index.html"));
  }

  private static void readsTheHealthOfTheNight(Document page) {
    assertThat(page.select("#changes .lead").text()).contains("Saturday, 21 November 2026");
    assertThat(page.select("#health section, #health tbody tr").eachText())
        .containsExactly(
            "sessions 4 10 7 0 0 1 2 1 1",
            "bad_time A date or time is not written as ISO 8601 asks. 1 1 1",
            "waiting What it refers to has not landed yet; it enters by itself when it does. 1 0 1");
    assertThat(page.text()).doesNotContain("the text of the line");
  }

  private Lake lake() {
    var lake = TestLake.in(folder);
    for (var night : List.of(MadeUpNight.snapshot(MadeUpNight.BEFORE, 11_904), tonight())) {
      var run = night.asOf().equals(MadeUpNight.TONIGHT) ? TONIGHT : BEFORE;
      lake.snapshot(EMOTION_DISTRIBUTION, run, night.distribution());
      lake.snapshot(EMOTION_TRANSITIONS, run, night.transitions());
      lake.snapshot(EMOTION_DWELL, run, night.dwell());
      lake.snapshot(PERFORMER_DIVERSITY, run, night.diversity());
      lake.snapshot(COVERAGE, run, night.coverage());
      lake.snapshot(COMMISSION_PLAN, run, night.plan());
    }
    lake.append(SCENES, lake.dataset(SCENES, MadeUpPlan.scenes()));
    lake.append(
        LANDING_FILES,
        lake.dataset(
            LANDING_FILES,
            List.of(
                file("a.jsonl", MadeUpNight.BEFORE, 6, 2),
                file("b.jsonl", tonight().asOf(), 4, 0))));
    lake.append(
        QUARANTINE,
        lake.dataset(
            QUARANTINE,
            List.of(
                refused(1, "", "waiting", MadeUpNight.BEFORE, MadeUpNight.TONIGHT),
                refused(2, "", "waiting", MadeUpNight.TONIGHT, null),
                refused(3, "", "bad_time", MadeUpNight.BEFORE, null),
                refused(4, "turns[1]", "bad_time", MadeUpNight.TONIGHT, null))));
    return lake;
  }

  private static Snapshot tonight() {
    return MadeUpNight.snapshot(MadeUpNight.TONIGHT, 12_480);
  }

  /** A file with one record refused when it is tonight's, and these waiting. */
  private static LandingFile file(String name, LocalDate asOf, long landed, long waiting) {
    long quarantined = asOf.equals(MadeUpNight.TONIGHT) ? 1 : 0;
    return new LandingFile(
        "sessions",
        name,
        10,
        Instant.EPOCH,
        asOf,
        landed,
        landed - waiting - quarantined,
        0,
        0,
        quarantined,
        waiting,
        quarantined,
        0);
  }

  private static Quarantined refused(
      long line, String part, String rule, LocalDate asOf, @Nullable LocalDate entered) {
    return new Quarantined(
        "sessions", "a.jsonl", line, part, rule, "", "the text of the line", asOf, entered);
  }

  private Path page(String name) {
    return folder.resolve("reports").resolve(name);
  }

  private Document parsed(String name) throws IOException {
    return Jsoup.parse(Files.readString(page(name)));
  }
}

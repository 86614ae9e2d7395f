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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.LandingFile;
import callsheet.schema.Quarantined;
import callsheet.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJobTest {
  private static final Run TONIGHT = new Run(MadeUpNight.TONIGHT, "made-up", 42);

  @TempDir Path folder;

  @Test
  void theSameNightTwiceGivesTheSameBytes() throws IOException {
    var lake = lake();
    var job =
        new ReportJob(
            new ReportConfig(folder.resolve("reports").toString(), "Studio corpus", "USD", 10),
            MadeUpNight.taxonomy());

    job.run(lake, TONIGHT);
    var first = Files.readString(page("2026-11-22/index.html"));
    job.run(lake, TONIGHT);

    assertThat(Files.readString(page("2026-11-22/index.html"))).isEqualTo(first);
    assertThat(parsed("index.html").select("a").attr("href")).isEqualTo("2026-11-22/index.html");
    assertThat(parsed("2026-11-22/index.html").select("#changes .lead").text())
        .contains("Saturday, 21 November 2026");
    readsTheHealthOfTheNight(parsed("2026-11-22/quality.html"));
    leadsToNothingThatIsNotThere();
  }

  @Test
  void aNightThatWasNotMeasuredHasNoPage() {
    var job =
        new ReportJob(
            new ReportConfig(folder.resolve("reports").toString(), "Studio corpus", "USD", 10),
            MadeUpNight.taxonomy());
    var never = new Run(MadeUpNight.TONIGHT.plusDays(1), "made-up", 42);

    assertThatThrownBy(() -> job.run(lake(), never))
        .hasMessageContaining("Cannot write the report of 2026-11-23")
        .hasMessageContaining("--as-of");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  private static void readsTheHealthOfTheNight(Document page) {
    assertThat(page.select("#health tbody tr").eachText())
        .containsExactly(
            "sessions 4 10 7 0 0 1 2 1 1",
            "bad_time A date or time is not written as ISO 8601 asks. 1 1 1",
            "waiting What it refers to has not landed yet; it enters by itself when it does. 1 0 1");
    assertThat(page.text()).doesNotContain("the text of the line");
  }

  private void leadsToNothingThatIsNotThere() throws IOException {
    var night = page("2026-11-22");
    try (var files = Files.walk(night)) {
      for (var file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        var page = Jsoup.parse(Files.readString(file));
        for (var link : page.select("a[href], script[src]")) {
          var address = link.hasAttr("src") ? link.attr("src") : link.attr("href");
          var place = address.replaceFirst("#.*", "");
          var target = place.isEmpty() ? file : file.getParent().resolve(place).normalize();
          assertThat(target).as(address).isRegularFile().startsWith(night);
          if (address.contains("#")) {
            var anchor = address.substring(address.indexOf('#') + 1);
            assertThat(Jsoup.parse(Files.readString(target)).getElementById(anchor))
                .as(address)
                .isNotNull();
          }
        }
      }
    }
  }

  private Lake lake() {
    var lake = TestLake.in(folder);
    write(lake, EMOTION_DISTRIBUTION, Snapshot::distribution);
    write(lake, EMOTION_TRANSITIONS, Snapshot::transitions);
    write(lake, EMOTION_DWELL, Snapshot::dwell);
    write(lake, PERFORMER_DIVERSITY, Snapshot::diversity);
    write(lake, COVERAGE, Snapshot::coverage);
    write(lake, COMMISSION_PLAN, Snapshot::plan);
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

  /** Both nights of a mart at once. */
  private static <R extends Record> void write(
      Lake lake, Table<R> table, Function<Snapshot, List<R>> rows) {
    var both = new ArrayList<>(rows.apply(before()));
    both.addAll(rows.apply(tonight()));
    lake.append(table, lake.dataset(table, both));
  }

  private static Snapshot before() {
    return MadeUpNight.snapshot(MadeUpNight.BEFORE, 11_904);
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
        "sessions",
        "a.jsonl",
        line,
        part,
        rule,
        "",
        "the text of the line",
        asOf,
        entered,
        entered == null ? null : "accepted");
  }

  private Path page(String name) {
    return folder.resolve("reports").resolve(name);
  }

  private Document parsed(String name) throws IOException {
    return Jsoup.parse(Files.readString(page(name)));
  }
}

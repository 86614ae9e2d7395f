package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Taxonomy;
import callsheet.schema.Coverage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final Taxonomy TAXONOMY = MadeUpNight.taxonomy();
  private static final String HOSTILE = "<script>alert(1)</script>\"'<img src=x onerror=alert(1)>";

  @Test
  void aHostileTitleIsShownAsText() {
    var night = MadeUpNight.night();
    var tonight = night.tonight();
    var hostile =
        new NightFacts(
            withPlanTitle(tonight, HOSTILE),
            night.before(),
            List.of(MadeUpPlan.scene("SC-X", HOSTILE, HOSTILE, null)),
            night.sessions(),
            night.feeds(),
            List.of(new NightFacts.RuleCount(HOSTILE, 1, 0, 0)),
            false,
            "USD");

    var files = Site.of(hostile, TAXONOMY, HOSTILE).files();
    var page = Jsoup.parse(new String(files.get("call-sheet.html"), StandardCharsets.UTF_8));

    assertThat(page.select("img, [onerror], script:not([src])")).isEmpty();
    assertThat(page.select("#plan-table th[scope=row]").get(0).text()).startsWith("1. " + HOSTILE);
    assertThat(page.select(".brand bdi").text()).isEqualTo(HOSTILE);
    assertThat(page.title()).startsWith(HOSTILE);
  }

  @Test
  void noPageLoadsAnythingFromOutside() {
    eachPage(
        MadeUpNight.night(),
        (name, page) -> {
          assertThat(page.select("link, img, iframe, object, embed, form, [style]")).isEmpty();
          assertThat(page.select("script[src]").eachAttr("src"))
              .allMatch(address -> address.matches("(\\.\\./)?(echarts|report)\\.js"));
          assertThat(page.select("[href]").eachAttr("href"))
              .as(name)
              .noneMatch(address -> address.contains(":") || address.startsWith("/"));
          assertThat(page.select("style").first().data()).doesNotContain("url(", "@import");
          assertThat(page.html()).doesNotContain("http:", "https:", "javascript:");
          assertThat(page.select("script:not([src])")).isEmpty();
        });
  }

  @Test
  void thePolicyAllowsTheStyleSheetTheScriptAndTheChartsAndNothingElse() {
    eachPage(
        MadeUpNight.night(),
        (name, page) -> {
          var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
          assertThat(policy)
              .as(name)
              .isEqualTo(
                  "default-src 'none'; script-src 'self'; style-src '%s'; base-uri 'none'; form-action 'none'"
                      .formatted(hash(page.select("style").first().data())));
        });
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void eachPage(NightFacts night, BiConsumer<String, Document> check) {
    MadeUpPages.files(night, "The corpus")
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".html")) {
                check.accept(name, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
              }
            });
  }

  @Test
  void anUnknownPriceIsNotZero() {
    var row = MadeUpPages.callSheet(MadeUpNight.night()).select("#unpriced tbody tr").first();

    assertThat(row.select("td").text()).isEqualTo("unknown");
    assertThat(row.text()).contains("length unknown", "Prompt unknown").doesNotContain("0.00");
  }

  @Test
  void theFirstNightHasNothingToCompareWith() {
    var page = page(MadeUpNight.first(MadeUpNight.night()));

    assertThat(page.select("#changes").text())
        .isEqualTo("What changed This is the first night: there is nothing to compare it with.");
    assertThat(page.select(".words").text()).doesNotContain("Since the last night");
  }

  @Test
  void aTargetThatChangedItsStatusIsNamed() {
    var before = MadeUpTargets.fear(MadeUpNight.BEFORE, "(all)", 10);
    var now = MadeUpTargets.fear(MadeUpNight.TONIGHT, "(all)", 60);
    var night = MadeUpNight.night();
    var page =
        page(
            new NightFacts(
                withTargets(night.tonight(), List.of(now)),
                night.before().map(last -> withTargets(last, List.of(before))),
                night.scenes(),
                night.sessions(),
                night.feeds(),
                night.rules(),
                false,
                "USD"));

    assertThat(page.select("#changes .lead").text()).contains("one target has changed its status");
    assertThat(page.select("#flips tbody tr").eachText()).containsExactly("fear short adequate");
  }

  @Test
  void theWorstTargetComesFirst() {
    var rows = MadeUpPages.transitions(MadeUpNight.night()).select("#targets tbody tr");

    assertThat(rows.first().text()).contains("empty");
    assertThat(rows.last().text()).contains("adequate");
    assertThat(rows.get(rows.size() - 1).text()).contains("100");
  }

  @Test
  void aTargetSaysByWhenAndByWhomItIsWanted() {
    var fear = MadeUpTargets.fear(MadeUpNight.TONIGHT, "(all)", 10);
    var joy = MadeUpTargets.fear(MadeUpNight.TONIGHT, "gender=woman", 10);
    var night = MadeUpNight.night();
    var targets =
        List.of(
            MadeUpTargets.wanted(fear, MadeUpNight.TONIGHT.plusDays(1), "<b>Mara"),
            MadeUpTargets.wanted(joy, MadeUpNight.BEFORE, ""));

    var names =
        MadeUpPages.emotions(MadeUpNight.with(night, withTargets(night.tonight(), targets)))
            .select("#targets tbody th")
            .eachText();

    assertThat(names)
        .containsExactlyInAnyOrder(
            "fear wanted by %s, <b>Mara".formatted(Words.day(MadeUpNight.TONIGHT.plusDays(1))),
            "fear gender woman late: was wanted by %s".formatted(Words.day(MadeUpNight.BEFORE)));
  }

  @Test
  void smallGroupsOfPerformersAreNotToldApart() {
    var target = MadeUpTargets.fear(MadeUpNight.TONIGHT, "gender=woman", 12);
    var night = MadeUpNight.night();

    var row =
        MadeUpPages.emotions(MadeUpNight.with(night, withTargets(night.tonight(), List.of(target))))
            .select("#targets tbody tr")
            .first();

    assertThat(target.performers()).isEqualTo(3);
    assertThat(row.text()).contains("<5 ").doesNotContain(" 3 ");
  }

  @Test
  void anImportWithoutTargetsPricesOrSecondLabelsGivesAPage() {
    var night = MadeUpNight.bareImport();
    var page = MadeUpPages.emotions(night);

    assertThat(page.select("#emotions .lead").text())
        .startsWith("Every usable turn is neutral. Never recorded so far: joy, excitement,");
    assertThat(page.select("#targets .lead").text())
        .isEqualTo("No target is set, so nothing can be said to be missing.");
    assertThat(MadeUpPages.callSheet(night).select("#plan .lead").text())
        .isEqualTo("Nothing is proposed, because no target is set.");
    assertThat(MadeUpPages.transitions(night).select("#self .lead").text())
        .isEqualTo("No pair of turns with usable labels has been recorded yet.");
    eachPage(night, (name, any) -> assertThat(any.text()).as(name).doesNotContain("NaN", "null"));
  }

  @Test
  void aLakeWithoutAnyRowGivesAPage() {
    var nothing =
        new Snapshot(
            MadeUpNight.TONIGHT, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    var night =
        new NightFacts(nothing, Optional.empty(), List.of(), 0, List.of(), List.of(), false, "USD");

    assertThat(MadeUpPages.emotions(night).select("#emotions .lead").text())
        .startsWith("No turn has a usable label yet");
    assertThat(MadeUpPages.quality(night).select("#health .lead").text())
        .isEqualTo("Nothing has landed yet.");
  }

  @Test
  void theTransitionsThatAreNamedAreMoreThanChance() {
    var sentence = MadeUpPages.transitions(MadeUpNight.night()).select("#self .lead").text();

    assertThat(sentence)
        .contains(
            "strongest evidence first: neutral to joy (639 pairs, 290.5 by chance; 107 performers)")
        .contains("Of the 132 possible changes from one emotion to another, 22 have never been");
  }

  @Test
  void theWorstOfTheNightIsInItsFirstParagraph() {
    assertThat(page(MadeUpNight.night()).select(".words").text())
        .startsWith("The corpus holds 12,480 usable turns by 84 performers in 612 sessions")
        .contains("For 6 of them nothing counts yet, surprise → disgust among them.")
        .contains("Since the last night, 21 November 2026: 576 more usable turns.")
        .contains("10 sessions of 4 briefs for USD 740.00");
  }

  @Test
  void anEmptyPlanSaysWhy() {
    var night = MadeUpNight.night();
    var unplanned = withoutPlan(night.tonight());

    assertThat(plan(unplanned, null)).contains("because no scene brief has a known price");
    assertThat(plan(unplanned, BigDecimal.TEN))
        .contains("within the budget, no brief with a known price");
    assertThat(plan(withTargets(unplanned, List.of(full())), BigDecimal.TEN))
        .contains("because nothing is missing");
  }

  @Test
  void everyTableHasACaptionAndScopedHeaders() {
    eachPage(
        MadeUpNight.night(),
        (name, page) -> {
          assertThat(page.select("table"))
              .as(name)
              .allMatch(table -> table.select("> caption").size() == 1);
          assertThat(page.select("th")).allMatch(header -> header.hasAttr("scope"));
          assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
              .allMatch(id -> page.getElementById(id) != null);
          assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates();
          assertThat(page.select("h1")).hasSize(1);
          assertThat(page.select("nav a[aria-current]")).as(name).hasSize(1);
        });
  }

  @Test
  void everyChartIsOfATableOfItsPageAndSaysWhatItShows() {
    eachPage(
        MadeUpNight.night(),
        (name, page) -> {
          for (var chart : page.select("figure.drawing")) {
            var table = page.getElementById(chart.attr("data-grid"));
            assertThat(table).as(name).isNotNull();
            int column = Integer.parseInt(chart.attr("data-columns"));
            assertThat(table.select("tbody tr").first().child(column).attr("data-v")).isNotEmpty();
            assertThat(chart.select("figcaption").text()).endsWith(".");
            assertThat(table.select("caption a.file")).hasSize(1);
          }
        });
  }

  @Test
  void whatIsSpentNextHoldsTheRatings() {
    var night = MadeUpNight.night();
    var words = PlanWords.of(night);

    assertThat(words.total()).isEqualTo("USD\u00a0740.00");
    assertThat(MadeUpPages.tonight(night).select(".figures").text())
        .contains("USD 740.00 10 sessions");
    assertThat(MadeUpPages.tonight(night).select("#money .lead").text())
        .isEqualTo("USD 740.00 in all is to be spent next.");
  }

  @Test
  void theWorstGapsAreThoseOfTheTargets() {
    var items = MadeUpPages.tonight(MadeUpNight.night()).select("#worst li");

    assertThat(items).hasSize(5);
    assertThat(items.first().text()).startsWith("surprise → disgust Nothing counts yet of");
    assertThat(items.first().select("a").attr("href")).startsWith("cells/self-05.html#to-10");
  }

  @Test
  void equalNightsGiveEqualFilesOfModestSize() {
    var files = MadeUpPages.files(MadeUpNight.night(), "Studio corpus");

    assertThat(MadeUpPages.files(MadeUpNight.night(), "Studio corpus"))
        .usingRecursiveComparison()
        .isEqualTo(files);
    assertThat(files.values().stream().mapToLong(bytes -> bytes.length).sum())
        .isLessThan(3_000_000);
    assertThat(files.keySet()).last().isEqualTo("index.html");
  }

  private static Document page(NightFacts night) {
    return MadeUpPages.tonight(night);
  }

  private static String plan(Snapshot tonight, @Nullable BigDecimal price) {
    var night = MadeUpNight.night();
    var scenes = List.of(MadeUpPlan.scene("SC-1", "A brief", null, price));
    return PlanWords.of(
            new NightFacts(
                tonight, night.before(), scenes, 1, night.feeds(), night.rules(), false, "USD"))
        .sentence();
  }

  private static Coverage full() {
    return MadeUpTargets.fear(MadeUpNight.TONIGHT, "(all)", 100);
  }

  private static Snapshot withTargets(Snapshot night, List<Coverage> targets) {
    return new Snapshot(
        night.asOf(),
        night.distribution(),
        night.transitions(),
        night.dwell(),
        night.diversity(),
        targets,
        night.plan());
  }

  private static Snapshot withoutPlan(Snapshot night) {
    return new Snapshot(
        night.asOf(),
        night.distribution(),
        night.transitions(),
        night.dwell(),
        night.diversity(),
        night.coverage(),
        List.of());
  }

  private static Snapshot withPlanTitle(Snapshot night, String title) {
    var plan = MadeUpPlan.planned(1, "SC-X", title, 10, "joy");
    return new Snapshot(
        night.asOf(),
        night.distribution(),
        night.transitions(),
        night.dwell(),
        night.diversity(),
        night.coverage(),
        List.of(plan));
  }
}

package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Taxonomy;
import callsheet.schema.Coverage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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

    var page = Jsoup.parse(Html.page(PageBuilder.page(hostile, TAXONOMY, HOSTILE)));

    assertThat(page.select("script, img, [onerror]")).isEmpty();
    assertThat(page.select("#plan th[scope=row]").get(0).text()).startsWith(HOSTILE);
    assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
    assertThat(page.title()).startsWith(HOSTILE);
  }

  @Test
  void thePageLoadsNothingFromOutside() {
    var html = html(MadeUpNight.night());
    var page = Jsoup.parse(html);

    assertThat(page.select("script, link, img, iframe, object, embed, form, [src], [style]"))
        .isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(address -> address.startsWith("#"));
    assertThat(page.select("style").first().data()).doesNotContain("url(", "@import");
    assertThat(html).doesNotContain("http:", "https:", "javascript:");
  }

  @Test
  void thePolicyAllowsTheStyleSheetAndNothingElse() throws Exception {
    var page = page(MadeUpNight.night());
    var style = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
    var digest = MessageDigest.getInstance("SHA-256").digest(style);

    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(Base64.getEncoder().encodeToString(digest)));
  }

  @Test
  void anUnknownPriceIsNotZero() {
    var row = page(MadeUpNight.night()).select("#plan details tbody tr").first();

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
    assertThat(page.select("#changes tbody tr").eachText()).containsExactly("fear short adequate");
  }

  @Test
  void theWorstTargetComesFirst() {
    var rows = page(MadeUpNight.night()).select("#targets tbody tr");

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
        page(MadeUpNight.with(night, withTargets(night.tonight(), targets)))
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
        page(MadeUpNight.with(night, withTargets(night.tonight(), List.of(target))))
            .select("#targets tbody tr")
            .first();

    assertThat(target.performers()).isEqualTo(3);
    assertThat(row.select("td").last().text()).isEqualTo("<5");
  }

  @Test
  void anImportWithoutTargetsPricesOrSecondLabelsGivesAPage() {
    var page = page(MadeUpNight.bareImport());

    assertThat(page.select("#emotions .lead").text())
        .startsWith("Every usable turn is neutral. Never recorded so far: joy, excitement,");
    assertThat(page.select("#targets .lead").text())
        .isEqualTo("No target is set, so nothing can be said to be missing.");
    assertThat(page.select("#plan .lead").text())
        .isEqualTo("Nothing is proposed, because no target is set.");
    assertThat(page.select("#transitions .lead").text())
        .isEqualTo("No pair of turns with usable labels has been recorded yet.");
    assertThat(page.text()).doesNotContain("NaN", "null");
  }

  @Test
  void aLakeWithoutAnyRowGivesAPage() {
    var nothing =
        new Snapshot(
            MadeUpNight.TONIGHT, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    var page =
        page(
            new NightFacts(
                nothing, Optional.empty(), List.of(), 0, List.of(), List.of(), false, "USD"));

    assertThat(page.select("#emotions .lead").text()).startsWith("No turn has a usable label yet");
    assertThat(page.select("#health .lead").text()).isEqualTo("Nothing has landed yet.");
  }

  @Test
  void theTransitionsThatAreNamedAreMoreThanChance() {
    var sentence = page(MadeUpNight.night()).select("#transitions .lead").text();

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
    var page = page(MadeUpNight.night());

    assertThat(page.select("table")).allMatch(table -> table.select("> caption").size() == 1);
    assertThat(page.select("th")).allMatch(header -> header.hasAttr("scope"));
    assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .allMatch(id -> page.getElementById(id) != null);
    assertThat(page.select("a[href]").eachAttr("href"))
        .allMatch(address -> page.getElementById(address.substring(1)) != null);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void equalNightsGiveEqualPagesOfModestSize() throws IOException {
    var html = html(MadeUpNight.night());

    assertThat(html).isEqualTo(html(MadeUpNight.night()));
    assertThat(html.length()).isLessThan(400_000);
    keep("report-sample", html);
    keep("report-import", html(MadeUpNight.bareImport()));
  }

  /** For the eye: pages of the last test run. */
  private static void keep(String name, String html) throws IOException {
    Files.writeString(Path.of("target", name + ".html"), html);
  }

  private static Document page(NightFacts night) {
    return Jsoup.parse(html(night));
  }

  private static String html(NightFacts night) {
    return Html.page(PageBuilder.page(night, TAXONOMY, "Studio corpus"));
  }

  private static String plan(Snapshot tonight, @Nullable BigDecimal price) {
    var night = MadeUpNight.night();
    var scenes = List.of(MadeUpPlan.scene("SC-1", "A brief", null, price));
    return PlanSection.of(
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

package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences of the pages against the numbers that they speak of. */
class PageSentencesTest {
  private static final NightFacts NIGHT =
      MadeUpNight.with(MadeUpNight.night(), MadeUpFurther.saying("SC-9"));

  @Test
  void aWeekIsComparedWithTheNightThatIsAWeekOld() {
    assertThat(MadeUpPages.tonight(NIGHT).select("#changes .lead").text())
        .endsWith(
            "Since 14 November 2026, a week ago or the last night before that: 8 more usable turns, coverage 50.0 % after 42.0 %.");
    assertThat(MadeUpPages.tonight(NIGHT).select("#since tbody th").eachText())
        .containsExactly("2026-11-14", "2026-11-18", "2026-11-22");
  }

  @Test
  void theHistoryIsToldFromItsFirstToItsLastNight() {
    var page = MadeUpPages.page(NIGHT, "nights.html");

    assertThat(page.select("#coverage-chart figcaption").text())
        .isEqualTo(
            "How much of the targets is covered, by weight: 42.0 % on 14 November 2026, 50.0 % on 22 November 2026.");
    assertThat(page.select("#nights-table tbody td[data-v]").first().attr("data-v"))
        .isEqualTo("0.42");
  }

  @Test
  void raterAgreementIsToldWithItsRange() {
    var page = MadeUpPages.quality(NIGHT);

    assertThat(page.select("#agreement .lead").text())
        .isEqualTo(
            "Two raters of the same turn agree on 55.0 % of their labels; Krippendorff’s alpha, agreement beyond chance, is 0.41 (0.31 to 0.51).");
    assertThat(page.select("#annotators .lead").text())
        .isEqualTo("1 rater; none of them is unreliable or drifting.");
    assertThat(page.select("#repeated .lead").text())
        .startsWith("1 line or session repeats another");
  }

  @Test
  void anAskedEmotionThatNobodyHearsIsNamed() {
    assertThat(MadeUpPages.page(NIGHT, "scenes.html").select("#asked .lead").text())
        .contains("joy in “", "perceived in 35.0 % of 40 turns. Raters hear mostly anger instead.");
  }

  @Test
  void whatWasPaidIsOnTonightAndBesideItsGroups() {
    assertThat(MadeUpPages.tonight(NIGHT).select("#money li").eachText())
        .contains("USD 12,345.00 has been paid to performers so far.");
  }

  @Test
  void aCellLeadsToItsEarlierNightsItsBriefsAndAMoment() {
    var cell = MadeUpPages.page(NIGHT, "cells/self-02.html").select("#to-09");

    assertThat(cell.text())
        .contains(
            "Over the nights: too little (1.5) on 21 November 2026 and 12.5 % on 22 November 2026.",
            "1.2 a session, after 12 sessions", "Session SC-9, 1 January 1970, at 1:01");
  }

  @Test
  void aCastingCallNamesNoPriceAndNoPerformer() {
    var calls = MadeUpPages.callSheet(NIGHT).select("#calls li").eachText();

    assertThat(calls).hasSize(4).noneMatch(call -> call.contains("USD") || call.contains("P-"));
    assertThat(calls.get(0)).contains("between 23 November 2026 and 29 November 2026");
  }
}

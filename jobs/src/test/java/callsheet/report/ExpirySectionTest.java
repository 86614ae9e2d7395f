package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.LicenceExpiry;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpirySectionTest {
  @Test
  void thePageSaysWhatEndsAndWhichTargetsFallBelow() {
    var rows = new ArrayList<LicenceExpiry>();
    rows.addAll(horizons("turn", null, null, 0.0, 100.0, null, 300.0));
    rows.addAll(horizons("emotion", "joy", "short", 0.0, 25.0, null, 50.0));
    rows.addAll(horizons("emotion", "fear", "adequate", 0.0, 5.0, null, 5.0));

    var page = page(new NightFacts.Consents(null, rows));

    assertThat(page.select("#expiry .lead").text())
        .isEqualTo(
            "Where no consent is renewed, 10.0 % of the usable turns end within 30 days and 30.0 % end within 365 days. 1 target that is adequate tonight would fall below. Of 2 targets something ends that is not told, because it would tell about a small group of performers.");
    assertThat(page.select("#expiry table").first().select("tbody tr").eachText())
        .containsExactly(
            "ended already 0 0.0 % 0 0 0",
            "within 30 days 100 10.0 % 50 6 1",
            "within 90 days – – – – –",
            "within 365 days 300 30.0 % 150 8 1");
    assertThat(page.select("#expiry table").last().select("tbody tr").eachText())
        .containsExactly("joy within 30 days adequate short 100 % 50 %");
  }

  @Test
  void whereOnlyFewConsentsEndNothingIsToldOfThem() {
    var rows = horizons("turn", null, null, null, null, null, null);

    var page = page(new NightFacts.Consents(null, rows));

    assertThat(page.select("#expiry .lead").text())
        .startsWith("Consents have ended or end within a year, but");
    assertThat(page.select("#expiry table")).isEmpty();
  }

  @Test
  void whereNoConsentEndsThereIsNoSection() {
    var rows = horizons("turn", null, null, 0.0, 0.0, 0.0, 0.0);

    assertThat(page(new NightFacts.Consents(null, rows)).select("#expiry")).isEmpty();
    assertThat(page(NightFacts.Consents.NO_LIMIT).select("#expiry")).isEmpty();
  }

  @Test
  void theHeadSaysWhichTurnsCount() {
    var page = page(new NightFacts.Consents("training", List.of()), "index.html");

    assertThat(page.select(".words").text())
        .contains("These pages count only turns that may be used for training.");
    assertThat(page(NightFacts.Consents.NO_LIMIT, "index.html").select(".words").text())
        .doesNotContain("may be used for");
  }

  private static Document page(NightFacts.Consents consents) {
    return page(consents, "performers.html");
  }

  private static Document page(NightFacts.Consents consents, String file) {
    var night = MadeUpNight.night();
    var facts =
        new NightFacts(
            night.tonight(),
            night.before(),
            night.scenes(),
            night.sessions(),
            night.feeds(),
            night.rules(),
            night.isWithoutWithdrawn(),
            night.currency(),
            consents,
            night.proof(),
            night.findings(),
            night.track(),
            night.further());
    return MadeUpPages.page(facts, file);
  }

  /**
   * What is lost at each horizon: of a thousand turns that last half an hour each, or of a target
   * that is just full and would then be half full.
   */
  private static List<LicenceExpiry> horizons(
      String kind, @Nullable String from, @Nullable String after, @Nullable Double... lost) {
    var rows = new ArrayList<LicenceExpiry>();
    int[] days = {0, 30, 90, 365};
    for (int place = 0; place < days.length; place++) {
      var row = new Lost(days[place], lost[place]);
      rows.add(from == null ? row.ofCorpus(kind) : row.ofTarget(from, String.valueOf(after)));
    }
    return rows;
  }

  private record Lost(int days, @Nullable Double mass) {
    LicenceExpiry ofCorpus(String kind) {
      return new LicenceExpiry(
          MadeUpNight.TONIGHT,
          "made-up",
          days,
          kind,
          null,
          null,
          "(all)",
          null,
          1000,
          mass,
          500.0,
          mass == null ? null : Double.valueOf(mass / 2),
          null,
          null,
          null,
          null,
          null,
          null,
          performers(),
          mass == null ? "SUPPRESSED" : null);
    }

    LicenceExpiry ofTarget(String emotion, String after) {
      boolean isLost = mass != null && mass > 0;
      return new LicenceExpiry(
          MadeUpNight.TONIGHT,
          "made-up",
          days,
          "emotion",
          emotion,
          null,
          "(all)",
          50.0,
          60,
          mass,
          null,
          null,
          50.0,
          mass,
          1.0,
          mass == null ? null : Double.valueOf(isLost ? 0.5 : 1),
          "adequate",
          mass == null ? null : isLost ? after : "adequate",
          performers(),
          mass == null ? "SUPPRESSED" : null);
    }

    private @Nullable Long performers() {
      return mass == null ? null : Long.valueOf(mass > 0 ? 5 + Math.round(mass / 100) : 0);
    }
  }
}

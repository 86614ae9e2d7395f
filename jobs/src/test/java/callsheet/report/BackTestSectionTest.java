package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.schema.CoverageGap;
import callsheet.schema.PolicyResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What other rules would have cost, on the page. */
class BackTestSectionTest {
  private static final List<Double> STOPS = List.of(0.5, 0.95);
  private static final @Nullable Double[] NOT_JUDGED = {null, null, null};

  @Test
  void withoutABackTestTheCommandIsTold() {
    var section = page(List.of()).select("#backtest");

    assertThat(section.select(".lead").text())
        .startsWith("No back-test has been made yet. The command callsheet backtest");
    assertThat(section.select("table, .note")).isEmpty();
  }

  @Test
  void aSentenceTellsWhatItShows() {
    assertThat(page(rows("saves", 0.2, 0.12, 0.31)).select("#backtest .lead").text())
        .isEqualTo(
            "329 recordings of 22 briefs, replayed until 95 % of what they can cover is covered:"
                + " Callsheet would have needed USD 8,000, any brief at random USD 10,000."
                + " Callsheet saves 20 % (12 to 31)."
                + " In hindsight USD 6,000 would have been enough, and no less than USD 5,900.");
  }

  @Test
  void whatCannotBeConcludedIsSaidInWords() {
    assertThat(lead("too_small")).contains("From so few recordings nothing can be concluded");
    assertThat(lead("exhausted")).contains("too few recordings to choose from");
    assertThat(lead("undecided")).contains("undecided: Callsheet saves 2 % (−5 to 9)");
    assertThat(page(rows("costs", -0.06, -0.21, -0.01)).select("#backtest .lead").text())
        .contains("Callsheet saves nothing here: it costs 6 % more (1 to 21).");
    assertThat(page(rows("exhausted", 0.02, -0.05, 0.09)).select("#backtest").text())
        .doesNotContain("exhausted", "too_small", "random_brief", "oracle_means");
  }

  @Test
  void everyRuleHasAPriceAndABarAtEveryStop() {
    var lines = page(rows("saves", 0.2, 0.12, 0.31)).select("#backtest tbody tr");

    assertThat(lines).hasSize(3).allMatch(line -> line.select("svg.bar").size() == 2);
    assertThat(lines.select("th").eachText())
        .containsExactly(
            "In hindsight the cheapest recordings there are; no rule can know them beforehand",
            "Callsheet learns what each brief brings, and plans the cheapest way",
            "Any brief by chance, all briefs alike");
    assertThat(lines.get(0).select("line")).as("there is nothing to replay").isEmpty();
    assertThat(lines.get(1).select("th .ours")).hasSize(1);
    assertThat(lines.get(2).select("td").eachText())
        .containsExactly(
            "USD 5,263 saves 20 % (12 to 31)",
            "USD 10,000 saves 20 % (12 to 31)", "14.2", "Callsheet costs less.");
  }

  @Test
  void anEarlierNightsBackTestSaysOfWhenItIs() {
    assertThat(page(rows("saves", 0.2, 0.12, 0.31)).select("#backtest .note").text())
        .contains("Replayed in the night of 21 November 2026.");
  }

  @Test
  void rowsOfBeforeThatAreWithoutPerformersAreShown() {
    var old = new ArrayList<PolicyResult>();
    for (var row : rows("saves", 0.2, 0.12, 0.31)) {
      if (!row.policy().equals("clairvoyant")) {
        old.add(row(row.policy(), row.stopShare(), row.price(), row.conclusion(), null));
      }
    }

    var section = page(old).select("#backtest");

    assertThat(section.select("tbody tr")).hasSize(2);
    assertThat(section.select("tbody").text()).contains("unknown");
    assertThat(section.select(".lead").text()).doesNotContain("hindsight");
  }

  private static String lead(String conclusion) {
    return page(rows(conclusion, 0.02, -0.05, 0.09)).select("#backtest .lead").text();
  }

  private static Document page(List<PolicyResult> rows) {
    return MadeUpPages.callSheet(
        MadeUpNight.with(new NightFacts.Findings(List.<CoverageGap>of(), rows, List.of())));
  }

  /** Three rules, of whom the second is the product's own. */
  static List<PolicyResult> rows(String conclusion, double saved, double lower, double upper) {
    var rows = new ArrayList<PolicyResult>();
    for (double stop : STOPS) {
      double part = stop / 0.95;
      var other = row("random_brief", stop, part * 10_000, conclusion, 14.2);
      rows.add(judged(other, saved, lower, upper));
      rows.add(row("callsheet", stop, part * 8_000, null, 12.0));
      rows.add(hindsight(stop, part * 6_000));
    }
    return rows;
  }

  private static PolicyResult judged(PolicyResult row, double saved, double lower, double upper) {
    return made(row, new Double[] {saved, lower, upper}, row.effectivePerformers(), null);
  }

  private static PolicyResult hindsight(double stop, double price) {
    return made(row("clairvoyant", stop, price, null, null), NOT_JUDGED, 9.0, price - 100);
  }

  private static PolicyResult row(
      String policy,
      double stop,
      double price,
      @Nullable String conclusion,
      @Nullable Double performers) {
    boolean isReplayed = !policy.equals("clairvoyant");
    return new PolicyResult(
        LocalDate.of(2026, 11, 21),
        "made-up",
        policy,
        stop,
        22,
        329,
        isReplayed ? 200 : 0,
        price / 50,
        price,
        isReplayed ? 0.9 * price : price,
        isReplayed ? 1.1 * price : price,
        isReplayed ? 1.1 * price : price,
        "USD",
        null,
        null,
        null,
        0.5,
        conclusion,
        BigDecimal.valueOf(20_000),
        performers,
        null,
        null);
  }

  private static PolicyResult made(
      PolicyResult row,
      @Nullable Double[] saved,
      @Nullable Double performers,
      @Nullable Double bound) {
    return new PolicyResult(
        row.asOf(),
        row.runId(),
        row.policy(),
        row.stopShare(),
        row.briefs(),
        row.recordings(),
        row.replicates(),
        row.sessions(),
        row.price(),
        row.priceLower(),
        row.priceUpper(),
        row.worstDecilePrice(),
        row.currency(),
        saved[0],
        saved[1],
        saved[2],
        row.exhaustedShare(),
        row.conclusion(),
        row.poolPrice(),
        performers,
        bound,
        bound == null ? null : "search");
  }
}

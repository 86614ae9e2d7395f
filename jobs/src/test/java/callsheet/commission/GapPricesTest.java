package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.candidate;
import static callsheet.commission.Briefs.goal;
import static callsheet.commission.Briefs.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Stratum;
import callsheet.golden.GoldenTaxonomy;
import callsheet.schema.GapPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapPricesTest {
  private static final List<Goal> GOALS =
      List.of(goal(JOY, 100, 100), goal(FEAR_TO_RELIEF, 40, 40));

  @Test
  void atTheMarginATurnCostsItsPartOfTheNextSession() {
    var rows = rows(100, candidate(scene("B1", "30"), 6, 0), candidate(scene("B2", "30"), 5, 0));

    assertThat(rows.get(0).price()).isCloseTo(30.0 / 5, within(1e-6));
    assertThat(rows.get(0).expectedCredit()).isEqualTo(18);
    assertThat(rows.get(0).expectedCreditLower()).isEqualTo(18);
    assertThat(rows.get(0).reason()).isNull();
  }

  @Test
  void whatNoBriefBringsHasNoPrice() {
    var rows = rows(100, candidate(scene("B1", "30"), 6, 0), candidate(scene("B2", "30"), 5, 0));

    assertThat(rows)
        .extracting(GapPrice::briefs, GapPrice::plannedBriefs, GapPrice::reason)
        .containsExactly(tuple(2, 0, null), tuple(0, 0, "no_brief"));
    assertThat(rows.get(1).price()).isNull();
    assertThat(rows.get(1).expectedCredit()).isZero();
  }

  @Test
  void aBriefWhoseArcHasItButThatWasNeverPlayedIsUntried() {
    var arc = candidate(Briefs.withArc(scene("B1", "30"), "fear", "relief"), 6, 0);
    var other = candidate(Briefs.withArc(scene("B2", "30"), "fear", "joy", "relief"), 5, 0);

    assertThat(rows(100, arc, other).get(1).reason()).isEqualTo("untried");
    assertThat(rows(100, other).get(1).reason()).isEqualTo("no_brief");
  }

  @Test
  void whomNobodyOfHasBeenRecordedIsAQuestionOfCasting() {
    var women = new Stratum(Map.of("gender", "woman"));
    var french = new Stratum(Map.of("language", "fr-FR"));
    var goals =
        List.of(
            new Goal(JOY, women, 20, 1, 20, 0.1, null),
            new Goal(JOY, french, 20, 1, 20, 0.1, null));
    var expected = List.of(new Candidate.Expected(6, 0), new Candidate.Expected(6, 0));
    var english = scene("B", "10", "USD", "en-US", false);
    var candidate =
        new Candidate(
            english, CastProfile.unknown(), BigDecimal.TEN, 1, expected, List.of(0.0, 0.0));
    var task = new PlanTask(Briefs.config("100"), goals, List.of(candidate));

    var rows =
        GapPrices.of(
            NightPlan.of(task, Briefs.means(task), NIGHT),
            GoldenTaxonomy.ofCorpus(),
            Relationships.UNKNOWN,
            NIGHT);

    assertThat(rows)
        .extracting(GapPrice::stratum, GapPrice::reason)
        .containsExactly(
            tuple("gender=woman", "no_performers"), tuple("language=fr-FR", "no_brief"));
  }

  @Test
  void whereMoneyIsNotWhatLacksItHasNoPrice() {
    var rows = rows(10_000, candidate(scene("B1", "30"), 6, 0));

    assertThat(rows.get(0).reason()).isEqualTo("not_limited");
  }

  @Test
  void theCertificateTellsWhatTheLastMoneyIsWorth() {
    var task =
        new PlanTask(
            Briefs.config("100"),
            GOALS,
            List.of(candidate(scene("B1", "30"), 6, 0), candidate(scene("B2", "30"), 5, 0)));
    var row = Certificates.of(NightPlan.of(task, Briefs.means(task), NIGHT), NIGHT);

    assertThat(row.proof()).isIn("LP_BOUND", "EXACT");
    assertThat(row.value()).isEqualTo(0.18);
    assertThat(row.upperBound()).isBetween(0.18, 0.2 + 1e-9);
    assertThat(row.worthOfNext100()).isCloseTo(100.0 / 30 * 5 / 100, within(1e-6));
    assertThat(row.spent()).isEqualByComparingTo("90");
    assertThat(row.sessions()).isEqualTo(3);
  }

  private static List<GapPrice> rows(int budget, Candidate... candidates) {
    var task =
        new PlanTask(
            Briefs.config(BigDecimal.valueOf(budget).toString()), GOALS, List.of(candidates));
    var plan = NightPlan.of(task, Briefs.means(task), NIGHT);
    return GapPrices.of(plan, GoldenTaxonomy.ofCorpus(), Relationships.UNKNOWN, NIGHT);
  }
}

package callsheet.commission;

import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.goal;
import static callsheet.commission.Briefs.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.error.CallsheetException;
import callsheet.planning.Outcomes;
import callsheet.recordings.OpenBrief;
import callsheet.recordings.RatingRound;
import callsheet.schema.RatingPlan;
import com.typesafe.config.ConfigFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recordings and ratings under one budget. */
class RatingPlanTest {
  private static final RatingPrices PRICES =
      new RatingPrices(new BigDecimal("0.10"), new RatingRound(3, 7));
  private static final List<Goal> GOALS = List.of(goal(JOY, 100, 40));

  @Test
  void whatIsCheaperToRateAgainIsNotRecorded() {
    var plan = plan("100", new OpenBrief("B1", 50, 100, List.of(30.0)));
    var rated = RatingRows.of(plan, NIGHT);

    assertThat(rated).hasSize(1);
    assertThat(rated.get(0).turns()).isEqualTo(50);
    assertThat(rated.get(0).ratings()).isEqualTo(100);
    assertThat(rated.get(0).price()).isEqualByComparingTo("10");
    assertThat(rated.get(0).expectedGain()).isCloseTo(30, within(1e-9));
    assertThat(rated.get(0).reason())
        .isEqualTo(
            "50 turns of \"Scene B1\" rated again (100 ratings, USD 10.00) would bring 30 of the 40 credited turns missing in joy");
    assertThat(PlanRows.of(plan, NIGHT)).hasSize(1);
    assertThat(PlanRows.of(plan, NIGHT).get(0).expectedGain()).isCloseTo(10, within(1e-9));
  }

  @Test
  void whatIsDearerToRateAgainIsRecorded() {
    var plan = plan("100", new OpenBrief("B1", 50, 1000, List.of(0.5)));

    assertThat(RatingRows.of(plan, NIGHT)).isEmpty();
    assertThat(PlanRows.of(plan, NIGHT)).isNotEmpty();
  }

  @Test
  void ratingsArePaidFromTheBudgetAndAreNoSessions() {
    var plan = plan("10", new OpenBrief("B1", 50, 100, List.of(30.0)));
    var certificate = Certificates.of(plan, NIGHT);

    assertThat(certificate.spent()).isEqualByComparingTo("10");
    assertThat(certificate.spentRating()).isEqualByComparingTo("10");
    assertThat(certificate.sessions()).isZero();
  }

  @Test
  void aPartOfABriefCanBeRated() {
    var plan = plan("5", new OpenBrief("B1", 50, 100, List.of(30.0)));

    assertThat(RatingRows.of(plan, NIGHT)).extracting(RatingPlan::turns).containsExactly(25L);
    assertThat(RatingRows.of(plan, NIGHT)).extracting(RatingPlan::openTurns).containsExactly(50L);
  }

  @Test
  void aNewSessionCostsTheRatingOfItsTurnsToo() {
    var costs = RatingCosts.of(PRICES, List.of(Briefs.turns("B1", 2)));

    assertThat(costs.of(candidate()).price())
        .isGreaterThan(candidate().price())
        .isEqualByComparingTo(
            candidate().price().add(PRICES.of(3 * Briefs.turns("B1", 2).mass() / 1e9 / 2)));
  }

  @Test
  void aRatingForNothingIsRefused() {
    var config =
        ConfigFactory.parseString("commission.rating.price = 0")
            .withFallback(ConfigFactory.load())
            .resolve();

    assertThatThrownBy(() -> CommissionConfig.from(config))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("commission.rating.price");
  }

  private static NightPlan plan(String budget, OpenBrief open) {
    var shares = new GroupShares(List.of());
    var scenes = List.of(scene("B1", "20"));
    var offers = RatingOffers.of(PRICES, GOALS, shares, scenes, List.of(open));
    var task =
        new PlanTask(Briefs.config(budget), GOALS, List.of(candidate()), Troupe.UNKNOWN, offers);
    return NightPlan.of(task, outcomes(task), NIGHT);
  }

  /** Every session brings five turns. */
  private static Outcomes outcomes(PlanTask task) {
    var session = new Outcomes.Past("S-1", Map.of(PlanTask.name(0), 5.0));
    var briefs = new HashMap<String, Outcomes.History>();
    briefs.put("B1", new Outcomes.History(1, List.of(session), List.of()));
    task.ratings().forEach(offer -> briefs.put(offer.id(), offer.history(task)));
    return new Outcomes.Predicted(briefs, Map.of(), 10);
  }

  private static Candidate candidate() {
    return Briefs.candidate(scene("B1", "20"), 5);
  }
}

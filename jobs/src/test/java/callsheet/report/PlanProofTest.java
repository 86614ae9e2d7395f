package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.report.PlanProof.Uncovered;
import callsheet.schema.GapPrice;
import callsheet.schema.PlanCertificate;
import callsheet.schema.RatingPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanProofTest {
  @Test
  void theDistanceToTheBestIsNeverSaidToBeLessThanItIs() {
    assertThat(sentence(0.0301, "RELAXATION", 0))
        .isEqualTo("This plan is within 3.1\u00a0% of the best possible.");
    assertThat(sentence(1e-5, "LP_BOUND", 0))
        .isEqualTo("This plan is within 0.1\u00a0% of the best possible.");
  }

  @Test
  void whatIsProvenAndWhatIsNotIsSaid() {
    assertThat(sentence(0.0, "EXACT", 0)).isEqualTo("This plan is proven to be the best possible.");
    assertThat(sentence(null, "NONE", 0))
        .isEqualTo("How far this plan is from the best possible is not proven.");
    assertThat(PlanProof.NONE.sentence()).isEmpty();
  }

  @Test
  void sessionsThatExploreAreLeftOutOfTheProof() {
    assertThat(sentence(0.0, "EXACT", 2))
        .isEqualTo(
            "This plan is proven to be the best possible, apart from 2\u00a0sessions that try briefs which may be better than they look (USD\u00a050.00).");
  }

  @Test
  void aPlanThatOnlyExploresHasNoProof() {
    assertThat(sentence(0.0, "EXACT", 10)).isEmpty();
  }

  @Test
  void eachGapThatNoBriefClosesSaysWhatWould() {
    var gaps =
        List.of(
            gap("joy", null, 3, null),
            gap("fear", "relief", 0, "no_brief"),
            gap("disgust", null, 0, "no_brief"),
            gap("anger", null, 0, "untried"),
            gap("pride", null, 0, "no_performers"));

    assertThat(new PlanProof(Optional.empty(), gaps).uncovered())
        .containsExactly(
            new Uncovered("fear → relief", 12, "Write a brief whose arc goes from fear to relief."),
            new Uncovered("disgust", 12, "Write a brief whose arc has disgust."),
            new Uncovered(
                "anger",
                12,
                "Record a brief that has it in its arc (2\u00a0briefs): no session has brought it so far."),
            new Uncovered(
                "pride",
                12,
                "Cast performers of this group: nobody of them has turns so far that count."));
  }

  @Test
  void thePageSaysHowGoodThePlanIsAndWhatNoBriefCloses() {
    var night = MadeUpNight.night();
    var proof =
        new PlanProof(
            Optional.of(certificate(0.03, "LP_BOUND", 0)),
            List.of(gap("fear", "relief", 0, "no_brief")));
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
            night.consents(),
            proof,
            night.findings(),
            TrackRecord.NONE,
            night.further());
    var page = MadeUpPages.callSheet(facts);

    assertThat(page.select("#plan .facts li").first().text())
        .isEqualTo("This plan is within 3.0 % of the best possible.");
    assertThat(page.select("#uncovered tbody tr").eachText())
        .containsExactly("fear → relief 12 Write a brief whose arc goes from fear to relief.");
    assertThat(page.select("#rest .lead").text())
        .isEqualTo(
            "Of 12 turns and pairs that are missing from targets tonight, the plan is expected to bring 0; 1 of the 1 open target no brief in the catalogue can be expected to close.");
    assertThat(page.select("#plan-table tbody tr").first().text()).contains("61.2 30.6 to 122.4");
  }

  private static String sentence(@Nullable Double gap, String proof, int exploring) {
    return new PlanProof(Optional.of(certificate(gap, proof, exploring)), List.of()).sentence();
  }

  @Test
  void whatIsCheaperToRateAgainIsListedWithItsReasons() {
    var proof =
        new PlanProof(
            Optional.empty(), List.of(), List.of(rated("First why"), rated("<b>Then</b>")));

    assertThat(PlanProof.NONE.rating()).isEmpty();
    assertThat(proof.rating())
        .isEqualTo(
            "Cheaper than recording more: 100\u00a0turns of 2\u00a0briefs rated again, for USD\u00a020.00 out of the same budget.");
    assertThat(proof.ratingReasons()).containsExactly("First why", "<b>Then</b>");
  }

  private static RatingPlan rated(String reason) {
    return new RatingPlan(
        MadeUpNight.TONIGHT,
        "made-up",
        1,
        "SC-1",
        "A scene",
        50,
        60,
        100,
        BigDecimal.TEN,
        "USD",
        12,
        120,
        List.of(),
        reason);
  }

  private static PlanCertificate certificate(@Nullable Double gap, String proof, int exploring) {
    var money = BigDecimal.valueOf(25L * exploring);
    return new PlanCertificate(
        MadeUpNight.TONIGHT,
        "made-up",
        2.4,
        gap == null ? null : 2.4 / (1 - gap),
        gap,
        proof,
        2.5,
        BigDecimal.valueOf(2000),
        BigDecimal.valueOf(740),
        money,
        "USD",
        10,
        exploring,
        200,
        null,
        null,
        null,
        null,
        null,
        null,
        BigDecimal.ZERO,
        1,
        gap == null ? null : "FIRST");
  }

  static GapPrice gap(String from, @Nullable String to, int briefs, @Nullable String reason) {
    return new GapPrice(
        MadeUpNight.TONIGHT,
        "made-up",
        to == null ? "emotion" : "self",
        from,
        to,
        "(all)",
        12,
        0,
        0,
        0,
        briefs,
        "untried".equals(reason) ? 2 : 0,
        reason == null ? Double.valueOf(4) : null,
        "USD",
        reason,
        null,
        null,
        null,
        null,
        null);
  }
}

package callsheet.report;

import callsheet.schema.AnnotatorQuality;
import callsheet.schema.LabelAgreement;
import callsheet.schema.Portrayal;
import callsheet.schema.RepeatedLine;
import callsheet.schema.WorkAndPay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages behind the first one tell of a made-up night, in the words of whoever made it. */
final class MadeUpFurther {
  private static final LocalDate TONIGHT = MadeUpNight.TONIGHT;

  private MadeUpFurther() {}

  /**
   * All of it.
   *
   * @param text what somebody says, writes or is called
   */
  static Further saying(String text) {
    return new Further(
        history(),
        List.of(
            work("corpus", "(all)", "paid", null, BigDecimal.valueOf(12_345)),
            work("vendor", text, "hours", 12.5, null)),
        new Further.Quality(
            List.of(agreement("joy", 0.62, null), agreement(null, 0.55, 0.41)),
            List.of(annotator(text)),
            List.of(
                new RepeatedLine(
                    TONIGHT, "made-up", "line", text, 3, List.of("P-1"), text, 4, 0.91, false)),
            1),
        new Further.SceneFacts(
            Map.of("SC-1", new Further.Wanted(12, 4.5), text, new Further.Wanted(3, 2.5)),
            List.of(portrayal(text))),
        cells(text),
        Map.of(1, new Further.Days(TONIGHT.plusDays(1), TONIGHT.plusDays(7))));
  }

  static History history() {
    var nights = new ArrayList<History.Past>();
    for (int days = 8; days >= 0; days -= 4) {
      nights.add(
          new History.Past(
              TONIGHT.minusDays(days),
              0.5 - days / 100.0,
              3,
              20,
              12_480 - days,
              84.0,
              0.41,
              740.0));
    }
    return new History(nights, 3, "USD");
  }

  private static CellFacts cells(String text) {
    var key = new CellFacts.Key("self", "joy", "anger");
    var first = new CellFacts.Line(3, 61_000L, 0, text, "joy");
    var second = new CellFacts.Line(5, null, 1, text, "anger");
    return new CellFacts(
        Map.of(
            key,
            List.of(
                new CellFacts.Rate(MadeUpNight.BEFORE, null, 1.5),
                new CellFacts.Rate(TONIGHT, 0.125, 12))),
        Map.of(key, List.of(new CellFacts.BriefYield("SC-1", 1.25, 12))),
        Map.of(key, List.of(new CellFacts.Moment(text, Instant.EPOCH, List.of(first, second)))),
        12);
  }

  private static WorkAndPay work(
      String kind,
      String scope,
      String measure,
      @Nullable Double estimate,
      @Nullable BigDecimal amount) {
    return new WorkAndPay(
        TONIGHT,
        "made-up",
        kind,
        scope,
        TONIGHT,
        measure,
        "USD",
        "inventory",
        estimate,
        amount,
        null,
        null,
        10L,
        null,
        null);
  }

  private static LabelAgreement agreement(
      @Nullable String emotion, double agreement, @Nullable Double alpha) {
    return new LabelAgreement(
        TONIGHT,
        "made-up",
        "corpus",
        "(all)",
        emotion,
        400,
        60,
        agreement,
        agreement - 0.05,
        agreement + 0.05,
        alpha,
        alpha == null ? null : alpha - 0.1,
        alpha == null ? null : alpha + 0.1,
        200,
        null,
        null,
        null,
        "NO_DATA");
  }

  private static AnnotatorQuality annotator(String id) {
    return new AnnotatorQuality(
        TONIGHT,
        "made-up",
        id,
        "model",
        120,
        0.9,
        0.7,
        Map.of(),
        0.6,
        0.5,
        0.7,
        100,
        Map.of(),
        null,
        null,
        0.8,
        false,
        false,
        false,
        "reliable",
        null);
  }

  private static Portrayal portrayal(String scene) {
    return new Portrayal(
        TONIGHT, "made-up", "brief", scene, null, "joy", 40, 6, 8, 0.35, 0.2, 0.5, 30.0, "anger",
        0.4, null);
  }
}

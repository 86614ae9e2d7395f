package callsheet.report;

import callsheet.schema.CellGain;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Scene;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan and the briefs of the made-up studio. */
final class MadeUpPlan {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private MadeUpPlan() {}

  static List<CommissionPlan> plan() {
    return List.of(
        planned(1, "SC-014", "The flat above the bakery", 80, "anger>relief"),
        planned(2, "SC-031", "Lost luggage, last train", 75, "fear>surprise"),
        planned(3, "SC-007", "The wrong birthday", 60, "disgust"),
        planned(4, "SC-099", "A brief nobody has seen", 75, "sadness>joy"));
  }

  /** Fewer sessions and less gain the later in the plan; a cell is an emotion or from>to. */
  static CommissionPlan planned(int rank, String id, String title, int price, String cell) {
    int sessions = 5 - rank;
    double gain = 61.2 / rank;
    return new CommissionPlan(
        MadeUpNight.TONIGHT,
        "made-up",
        rank,
        id,
        title,
        sessions,
        BigDecimal.valueOf(price),
        BigDecimal.valueOf((long) price * sessions),
        "USD",
        gain,
        100 * gain / (price * sessions),
        gains(cell, gain),
        "Its sessions so far brought more of this than any other brief at its price.",
        gain / 2,
        2 * gain,
        rank == 4,
        rank == 2 ? "gender=woman" : "(anybody)",
        rank == 4 ? null : Double.valueOf(2.5 * rank));
  }

  private static List<CellGain> gains(String cell, double gain) {
    var emotions = List.of(cell.split(">", 2));
    var from = emotions.get(0);
    var to = emotions.size() == 1 ? null : emotions.get(1);
    var kind = to == null ? "emotion" : "self";
    return List.of(
        new CellGain(kind, from, to, "(all)", gain / 2),
        new CellGain(kind, from, to, "gender=woman,age_band=undeclared", gain / 4),
        new CellGain("emotion", from, null, "language=es-MX", gain / 8),
        new CellGain("emotion", "joy", null, "(all)", gain / 16));
  }

  static List<Scene> scenes() {
    return List.of(
        scene(
            "SC-014",
            "The flat above the bakery",
            "Two siblings inherit a flat. One has already promised it to a friend and has not said so yet.",
            BigDecimal.valueOf(80)),
        scene("SC-031", "Lost luggage, last train", null, BigDecimal.valueOf(75)),
        scene(
            "SC-007",
            "The wrong birthday",
            "You have prepared a surprise party. It is not their birthday.",
            BigDecimal.valueOf(60)),
        scene("SC-044", "The neighbour's drum kit", null, null));
  }

  static Scene scene(
      String id, String title, @Nullable String premise, @Nullable BigDecimal price) {
    return new Scene(
        id,
        NOON,
        title,
        premise,
        null,
        List.of(),
        premise == null ? null : "en-US",
        2,
        premise == null ? null : Double.valueOf(8),
        price,
        price == null ? null : "USD",
        List.of(),
        false,
        "scenes/a.jsonl",
        1);
  }
}

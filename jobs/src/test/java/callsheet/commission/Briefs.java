package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.lake.Run;
import callsheet.planning.Outcomes;
import callsheet.schema.Scene;
import callsheet.schema.SceneCell;
import callsheet.schema.SceneYield;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Briefs, their counts and what is missing, for the tests of this package. */
final class Briefs {
  static final Run NIGHT = new Run(LocalDate.of(2026, 11, 22), "run", 1);
  static final Cell JOY = Cell.emotion("joy");
  static final Cell FEAR_TO_RELIEF = new Cell(CellKind.SELF, "fear", "relief");
  private static final BigInteger UNIT = BigInteger.TEN.pow(9);

  private Briefs() {}

  /** Six sessions a brief, forty in all, nothing to explore. */
  static CommissionConfig config(String budget) {
    return config(budget, 6, 40, 0);
  }

  static CommissionConfig config(
      String budget, int sessionsPerBrief, int sessions, double exploreShare) {
    return new CommissionConfig(
        new BigDecimal(budget),
        "USD",
        sessionsPerBrief,
        sessions,
        null,
        50,
        exploreShare,
        2,
        FairWork.DEFAULT,
        BriefRules.NONE,
        null);
  }

  static Scene scene(String id, @Nullable String price) {
    return scene(id, price, "USD", null, false);
  }

  static Scene scene(
      String id,
      @Nullable String price,
      String currency,
      @Nullable String language,
      boolean isRetired) {
    return new Scene(
        id,
        Instant.EPOCH,
        "Scene " + id,
        null,
        null,
        List.of(),
        language,
        2,
        null,
        price == null ? null : new BigDecimal(price),
        currency,
        List.of(),
        isRetired,
        "scenes.jsonl",
        1);
  }

  /** What sessions with so many turns or pairs each add up to. */
  static SceneCell counted(String sceneId, Cell cell, long... bySession) {
    var squares = Arrays.stream(bySession).map(y -> y * y).sum();
    return new SceneCell(
        sceneId,
        cell.kind().label(),
        cell.from(),
        cell.to(),
        bySession.length,
        Arrays.stream(bySession).sum() * UNIT.longValueExact(),
        BigInteger.valueOf(squares).multiply(UNIT.pow(2)));
  }

  static SceneCell turns(String sceneId, long sessions) {
    return new SceneCell(sceneId, "turn", null, null, sessions, 1, BigInteger.ONE);
  }

  static SceneYield expected(String sceneId, Cell cell, double yield) {
    return new SceneYield(
        NIGHT.asOf(),
        NIGHT.runId(),
        sceneId,
        cell.kind().label(),
        cell.from(),
        cell.to(),
        1,
        yield,
        yield,
        1,
        0.0,
        yield,
        "planned",
        0.0);
  }

  static Scene withArc(Scene scene, String... arc) {
    return new Scene(
        scene.sceneId(),
        scene.updatedAt(),
        scene.title(),
        null,
        null,
        List.of(arc),
        scene.language(),
        scene.roles(),
        scene.minutes(),
        scene.priceAmount(),
        scene.priceCurrency(),
        List.of(),
        false,
        scene.sourceFile(),
        scene.sourceLine());
  }

  /** A brief that is expected to bring so much of each goal to whoever is wanted. */
  static Candidate candidate(Scene scene, double... means) {
    return new Candidate(
        scene,
        CastProfile.unknown(),
        Objects.requireNonNull(scene.priceAmount()),
        0.5,
        Arrays.stream(means).mapToObj(mean -> new Candidate.Expected(mean, 0)).toList(),
        Arrays.stream(means).mapToObj(mean -> 1.0).toList());
  }

  static Goal goal(Cell cell, double target, double deficit) {
    return new Goal(cell, Stratum.ALL, target, 1, deficit, 0.1, null);
  }

  /** What is expected, as if it were certain. */
  static Outcomes.Certain means(PlanTask task) {
    return Prospects.certain(task, (candidate, goal) -> candidate.yields().get(goal).mean());
  }
}

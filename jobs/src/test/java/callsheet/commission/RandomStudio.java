package callsheet.commission;

import callsheet.casting.CastingRules;
import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.schema.Scene;
import callsheet.schema.SceneYield;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small studios with few performers, many rules and much to record. */
final class RandomStudio {
  private static final List<Stratum> GROUPS =
      List.of(
          new Stratum(Map.of("gender", "woman")),
          new Stratum(Map.of("age_band", "18-24")),
          new Stratum(Map.of("age_band", "18-24", "gender", "woman")));
  private static final List<String> LANGUAGES = List.of("en-US", "es-MX");

  private final Random random;

  private RandomStudio(long seed) {
    this.random = new Random(seed);
  }

  static PlanTask task(long seed) {
    return new RandomStudio(seed).task();
  }

  private PlanTask task() {
    var goals = goals();
    var scenes = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(this::scene).toList();
    var troupe = troupe();
    var config = config();
    var shares = new GroupShares(goals.stream().map(Goal::stratum).toList());
    var candidates =
        Candidates.of(
            goals, shares, troupe, Candidates.onOffer(config, scenes), yields(scenes, goals));
    return new PlanTask(config, goals, candidates, troupe);
  }

  private List<Goal> goals() {
    var goals = new ArrayList<Goal>();
    for (var emotion : List.of("joy", "fear")) {
      for (var stratum : List.of(Stratum.ALL, GROUPS.get(random.nextInt(GROUPS.size())))) {
        var daysLeft = random.nextBoolean() ? null : Long.valueOf(random.nextInt(30) - 3L);
        double deficit = 1 + random.nextInt(60);
        goals.add(new Goal(Cell.emotion(emotion), stratum, 80, 1, deficit, 0.3, daysLeft));
      }
    }
    return goals;
  }

  private Scene scene(int number) {
    return new Scene(
        "B" + number,
        Instant.EPOCH,
        "Scene " + number,
        null,
        null,
        List.of(),
        random.nextInt(3) == 0 ? null : LANGUAGES.get(random.nextInt(2)),
        1 + random.nextInt(3),
        5.0 * (1 + random.nextInt(4)),
        BigDecimal.valueOf(10L + random.nextInt(30)),
        "USD",
        List.of(),
        false,
        "scenes.jsonl",
        1);
  }

  private Troupe troupe() {
    var kins = new ArrayList<Troupe.Kin>();
    for (int number = 0; number < 1 + random.nextInt(4); number++) {
      var kin = "K" + number + "-";
      int performers = 1 + random.nextInt(3);
      var ids = IntStream.range(0, performers).mapToObj(place -> kin + place).toList();
      kins.add(new Troupe.Kin(random.nextBoolean(), some(LANGUAGES), groups(), performers, ids));
    }
    return new Troupe(GROUPS, kins, true);
  }

  private SortedSet<Integer> groups() {
    var groups = some(List.of(0, 1));
    if (groups.size() == 2) {
      groups.add(2);
    }
    return groups;
  }

  private <T> SortedSet<T> some(List<T> all) {
    return new TreeSet<>(all.stream().filter(one -> random.nextBoolean()).toList());
  }

  private CommissionConfig config() {
    var rules =
        new CastingRules(
            1 + random.nextInt(7),
            orNone(1 + random.nextInt(3)),
            orNone(1 + random.nextInt(3)),
            random.nextInt(3),
            random.nextInt(3));
    var overrides = new HashMap<String, Integer>();
    overrides.put("B0", random.nextInt(3));
    return new CommissionConfig(
        BigDecimal.valueOf(50L + random.nextInt(400)),
        "USD",
        1 + random.nextInt(6),
        orNone(1 + random.nextInt(12)),
        random.nextBoolean() ? null : BigDecimal.valueOf(1L + random.nextInt(6)),
        3,
        random.nextInt(3) * 0.2,
        2,
        new FairWork(rules, 90),
        new BriefRules(random.nextInt(3) == 0 ? Set.of("B1") : Set.of(), overrides),
        null);
  }

  private int orNone(int limit) {
    return random.nextBoolean() ? Integer.MAX_VALUE : limit;
  }

  private List<SceneYield> yields(List<Scene> scenes, List<Goal> goals) {
    var yields = new ArrayList<SceneYield>();
    var cells = new TreeSet<>(goals.stream().map(Goal::cell).toList());
    for (var scene : scenes) {
      cells.forEach(cell -> yields.add(Briefs.expected(scene.sceneId(), cell, random.nextInt(8))));
    }
    return yields;
  }

  /** The performer's kin, by the name that the studio gave. */
  static Troupe.Kin kin(PlanTask task, String performer) {
    return task.troupe().kins().stream()
        .filter(kin -> kin.performerIds().contains(performer))
        .findAny()
        .orElseThrow();
  }

  /** The brief of that id. */
  static @Nullable Scene scene(PlanTask task, String id) {
    return task.candidates().stream()
        .map(Candidate::scene)
        .filter(scene -> scene.sceneId().equals(id))
        .findFirst()
        .orElse(null);
  }
}

package callsheet.report;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.EmotionDwell;
import callsheet.schema.PerformerDiversity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A studio's night, made up by arithmetic: the same every time, and large enough to look at. */
final class MadeUpNight {
  static final LocalDate TONIGHT = LocalDate.of(2026, 11, 22);
  static final LocalDate BEFORE = LocalDate.of(2026, 11, 21);
  static final List<String> NAMES =
      List.of(
          "neutral",
          "joy",
          "excitement",
          "relief",
          "surprise",
          "curiosity",
          "annoyance",
          "frustration",
          "anger",
          "disgust",
          "fear",
          "sadness");
  static final double[] SHARES = {
    .312, .118, .094, .021, .058, .102, .096, .081, .043, .0004, .031, .0436
  };

  private MadeUpNight() {}

  static Taxonomy taxonomy() {
    return new Taxonomy(
        "made-up", NAMES.stream().map(name -> new Emotion(name, 0, 0, 0)).toList(), Map.of());
  }

  /** The second night of a studio that has everything. */
  static NightFacts night() {
    return new NightFacts(
        snapshot(TONIGHT, 12_480),
        Optional.of(snapshot(BEFORE, 11_904)),
        MadeUpPlan.scenes(),
        612,
        feeds(),
        List.of(
            new NightFacts.RuleCount("unknown_emotion", 0, 37, 4),
            new NightFacts.RuleCount("waiting", 11, 0, 3),
            new NightFacts.RuleCount("end_before_start", 0, 6, 0),
            new NightFacts.RuleCount("no_consent", 2, 0, 0)),
        false,
        "USD");
  }

  /** A first import of a public corpus: one label a turn, no targets, no prices, one session. */
  static NightFacts bareImport() {
    var distribution = new ArrayList<EmotionDistribution>();
    for (var name : NAMES) {
      boolean isNeutral = name.equals("neutral");
      distribution.add(emotion(TONIGHT, name, isNeutral ? 40 : 0, 40, null));
    }
    var snapshot =
        new Snapshot(TONIGHT, distribution, List.of(), List.of(), List.of(), List.of(), List.of());
    return new NightFacts(
        snapshot,
        Optional.empty(),
        List.of(MadeUpPlan.scene("D-1", "Dialogue 1", null, null)),
        1,
        List.of(),
        List.of(),
        false,
        "USD");
  }

  static NightFacts with(NightFacts night, Snapshot tonight) {
    return of(night, tonight, night.before());
  }

  /** The night, of which more is known. */
  static NightFacts with(NightFacts.Findings findings) {
    var night = night();
    return new NightFacts(
        night.tonight(),
        night.before(),
        night.scenes(),
        night.sessions(),
        night.feeds(),
        night.rules(),
        night.isWithoutWithdrawn(),
        night.currency(),
        night.consents(),
        night.proof(),
        findings,
        night.track(),
        night.further());
  }

  /** The night with what the pages behind the first one tell. */
  static NightFacts with(NightFacts night, Further further) {
    return new NightFacts(
        night.tonight(),
        night.before(),
        night.scenes(),
        night.sessions(),
        night.feeds(),
        night.rules(),
        night.isWithoutWithdrawn(),
        night.currency(),
        night.consents(),
        night.proof(),
        night.findings(),
        night.track(),
        further);
  }

  static NightFacts first(NightFacts night) {
    return of(night, night.tonight(), Optional.empty());
  }

  private static NightFacts of(NightFacts night, Snapshot tonight, Optional<Snapshot> before) {
    return new NightFacts(
        tonight,
        before,
        night.scenes(),
        night.sessions(),
        night.feeds(),
        night.rules(),
        night.isWithoutWithdrawn(),
        night.currency());
  }

  static Snapshot snapshot(LocalDate asOf, long turns) {
    var distribution = new ArrayList<EmotionDistribution>();
    for (int e = 0; e < NAMES.size(); e++) {
      double share = SHARES[e];
      distribution.add(emotion(asOf, NAMES.get(e), share * turns, turns, share));
    }
    for (var language : List.of("en-US", "es-MX")) {
      distribution.add(language(asOf, language, turns / 2));
    }
    return new Snapshot(
        asOf,
        distribution,
        MadeUpPairs.transitions(asOf, turns),
        NAMES.stream().map(name -> dwell(asOf, name)).toList(),
        diversity(asOf, turns),
        MadeUpTargets.targets(asOf, turns),
        asOf.equals(TONIGHT) ? MadeUpPlan.plan() : List.of());
  }

  private static EmotionDistribution emotion(
      LocalDate asOf, String name, double mass, long turns, @Nullable Double share) {
    boolean isJudged = share != null && share > 0.001;
    double half = share == null ? 0 : 0.15 * Math.sqrt(share * (1 - share));
    return new EmotionDistribution(
        asOf,
        "made-up",
        "corpus",
        "(all)",
        name,
        mass,
        turns,
        1_204,
        310,
        isJudged ? 20 + Math.round(mass / 60) : 3,
        Math.round(mass / 14),
        share == null ? Double.valueOf(mass / turns) : share,
        isJudged ? Math.max(0, share - half) : null,
        isJudged ? Double.valueOf(share + half) : null,
        null,
        null,
        null,
        null,
        null,
        isJudged ? null : "SUPPRESSED");
  }

  private static EmotionDistribution language(LocalDate asOf, String language, long turns) {
    return new EmotionDistribution(
        asOf,
        "made-up",
        "language",
        language,
        "joy",
        1,
        turns,
        0,
        0,
        40,
        100,
        0.1,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static EmotionDwell dwell(LocalDate asOf, String name) {
    return new EmotionDwell(
        asOf,
        "made-up",
        "corpus",
        "(all)",
        name,
        100,
        4,
        1.8,
        name.equals("disgust") ? null : Double.valueOf(1 + name.length() % 3),
        4.0,
        6.0,
        null);
  }

  private static List<PerformerDiversity> diversity(LocalDate asOf, long turns) {
    var rows = new ArrayList<PerformerDiversity>();
    rows.add(
        new PerformerDiversity(
            asOf, "made-up", "turn", null, null, turns, 84, 60.2, 48.8, 0.4, 0.05, null));
    for (int e = 0; e < NAMES.size(); e++) {
      double mass = SHARES[e] * turns;
      rows.add(
          new PerformerDiversity(
              asOf,
              "made-up",
              "emotion",
              NAMES.get(e),
              null,
              mass,
              20 + mass / 60,
              12 + mass / 90,
              8.3 + mass / 110,
              0.5,
              0.1,
              null));
    }
    return rows;
  }

  private static List<NightFacts.FeedTotal> feeds() {
    return List.of(
        new NightFacts.FeedTotal("annotations", 120, 2_400, 2_380, 0, 9, 0, 11, 8, 0, 0),
        new NightFacts.FeedTotal("performers", 3, 91, 84, 6, 1, 0, 0, 0, 0, 2),
        new NightFacts.FeedTotal("scenes", 0, 14, 12, 2, 0, 0, 0, 0, 0, 0),
        new NightFacts.FeedTotal("sessions", 29, 640, 612, 14, 12, 2, 0, 0, 43, 0));
  }
}

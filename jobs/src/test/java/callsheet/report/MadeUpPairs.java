package callsheet.report;

import callsheet.schema.EmotionTransition;
import callsheet.schema.TransitionEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The transitions of the made-up studio. */
final class MadeUpPairs {
  private static final List<String> NAMES = MadeUpNight.NAMES;
  private static final double[] SHARES = MadeUpNight.SHARES;

  private MadeUpPairs() {}

  static List<EmotionTransition> transitions(LocalDate asOf, long turns) {
    var rows = new ArrayList<EmotionTransition>();
    for (var relation : List.of("self", "partner", "adjacent")) {
      for (int from = 0; from < NAMES.size(); from++) {
        for (int to = 0; to < NAMES.size(); to++) {
          rows.add(transition(asOf, relation, from, to, turns));
        }
      }
    }
    return rows;
  }

  static EmotionTransition transition(
      LocalDate asOf, String relation, int from, int to, long turns) {
    boolean isRare = from == 9 || to == 9;
    double pull = pull(relation, from, to);
    double fromMass = turns * SHARES[from] * 0.9;
    double mass = isRare ? 0 : Math.round(fromMass * rate(from, to, pull));
    return new EmotionTransition(
        asOf,
        "made-up",
        "corpus",
        "(all)",
        relation,
        NAMES.get(from),
        NAMES.get(to),
        mass,
        fromMass,
        turns * SHARES[to] * 0.9,
        turns * 0.9,
        Math.round(mass / 6),
        mass / 9,
        Math.round(mass / 2),
        isRare ? null : Double.valueOf(rate(from, to, pull)),
        null,
        null,
        null,
        null,
        isRare ? "SUPPRESSED" : null,
        null,
        isRare ? null : Double.valueOf(pull),
        null,
        null,
        isRare || relation.equals("adjacent") ? TransitionEvidence.NONE : evidence(mass, pull));
  }

  /** Of hard labels as many as of soft ones, and certain where they are more than twice as many. */
  private static TransitionEvidence evidence(double mass, double pull) {
    double chance = mass / pull;
    double z = (mass - chance) / Math.sqrt(chance);
    double p = pull > 2 ? 0.001 : 0.4;
    return new TransitionEvidence(
        null,
        null,
        null,
        Math.round(mass),
        chance,
        chance,
        z,
        p,
        p,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static double pull(String relation, int from, int to) {
    return 0.4 + ((from * 7 + to * 5 + relation.length()) % 11) / 5.0;
  }

  private static double rate(int from, int to, double pull) {
    return from == to ? 0.42 : 0.58 * SHARES[to] * pull / (1.2 * (1 - SHARES[from]));
  }
}

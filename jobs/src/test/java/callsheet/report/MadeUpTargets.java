package callsheet.report;

import callsheet.schema.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The targets of the made-up studio. */
final class MadeUpTargets {
  private static final List<String> NAMES = MadeUpNight.NAMES;

  private MadeUpTargets() {}

  static List<Coverage> targets(LocalDate asOf, long turns) {
    var rows = new ArrayList<Coverage>();
    for (int e = 1; e < NAMES.size(); e++) {
      double mass = MadeUpNight.SHARES[e] * turns;
      rows.add(new Wanted(NAMES.get(e), null, "(all)", 400).on(asOf, mass));
      rows.add(new Wanted(NAMES.get(e), null, "language=es-MX", 200).on(asOf, mass / 3));
    }
    for (int from = 1; from < NAMES.size(); from++) {
      for (int step : new int[] {1, 3, 4}) {
        int to = 1 + (from + step) % (NAMES.size() - 1);
        double mass = MadeUpPairs.transition(asOf, "self", from, to, turns).pairMass();
        rows.add(new Wanted(NAMES.get(from), NAMES.get(to), "(all)", 40).on(asOf, mass));
      }
    }
    var narrowed = "gender=woman,age_band=undeclared";
    rows.add(new Wanted("anger", "relief", narrowed, 60).on(asOf, 7.5));
    return rows;
  }

  /** Forty turns of fear are wanted, and so many are there. */
  static Coverage fear(LocalDate asOf, String stratum, double mass) {
    return new Wanted("fear", null, stratum, 40).on(asOf, mass);
  }

  /** The same target, wanted by somebody by a day. */
  static Coverage wanted(Coverage target, LocalDate deadline, String owner) {
    return new Coverage(
        target.asOf(),
        target.runId(),
        target.cellKind(),
        target.fromEmotion(),
        target.toEmotion(),
        target.stratum(),
        target.target(),
        target.weight(),
        target.mass(),
        target.credit(),
        target.deficit(),
        target.progress(),
        target.performers(),
        target.effectivePerformers(),
        target.agreement(),
        target.status(),
        target.performerCap(),
        target.minPerformers(),
        target.sessions(),
        target.minSessions(),
        deadline,
        owner,
        target.surelyCredited());
  }

  private record Wanted(String from, @Nullable String to, String stratum, double target) {
    Coverage on(LocalDate asOf, double mass) {
      double credit = Math.min(target, from.equals("joy") ? 0.8 * target : 0.9 * mass);
      return new Coverage(
          asOf,
          "made-up",
          to == null ? "emotion" : "self",
          from,
          to,
          stratum,
          target,
          1,
          mass,
          credit,
          target - credit,
          credit / target,
          mass == 0 ? 0 : 2 + Math.round(mass / 12),
          mass == 0 ? 0 : 1.4 + mass / 30,
          0.7,
          status(mass, credit),
          0.1,
          null,
          Math.round(mass / 6),
          null,
          null,
          null,
          credit);
    }

    private String status(double mass, double credit) {
      if (mass == 0) {
        return "empty";
      }
      if (credit < target) {
        return mass < target ? "short" : "narrow";
      }
      return switch (from) {
        case "surprise" -> "shaky";
        case "curiosity" -> "unverified";
        default -> "adequate";
      };
    }
  }
}

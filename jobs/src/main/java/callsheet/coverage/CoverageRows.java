package callsheet.coverage;

import callsheet.lake.Run;
import callsheet.schema.Coverage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of each target how far it is filled, and what it fails for. */
final class CoverageRows {
  private final CoverageConfig config;
  private final Agreement agreement;

  private CoverageRows(CoverageConfig config, Agreement agreement) {
    this.config = config;
    this.agreement = agreement;
  }

  /** A row for each target, in their order. */
  static List<Coverage> of(
      CoverageConfig config, List<Standing> standings, Agreement agreement, Run run) {
    var rows = new CoverageRows(config, agreement);
    var coverage = new ArrayList<Coverage>();
    for (int target = 0; target < standings.size(); target++) {
      coverage.add(rows.row(config.targets().get(target), standings.get(target), run));
    }
    return coverage;
  }

  private Coverage row(Target target, Standing standing, Run run) {
    var cell = target.cell();
    double surely = standing.surely();
    var agreed = agreed(target, agreement);
    boolean isHidden = isHidden(target, standing);
    return new Coverage(
        run.asOf(),
        run.runId(),
        cell.kind().label(),
        cell.from(),
        cell.to(),
        target.stratum().label(),
        target.wanted(),
        target.demand().weight(),
        standing.mass() / 1e9,
        standing.credit() / 1e9,
        Math.max(0, target.wanted() - surely),
        Math.min(1, surely / target.wanted()),
        isHidden ? null : Long.valueOf(standing.performers()),
        isHidden ? null : Double.valueOf(standing.effectivePerformers()),
        agreed,
        status(target, standing, agreed),
        target.demand().performerCap(),
        target.demand().minPerformers(),
        isHidden ? null : Long.valueOf(standing.sessions()),
        number(target.demand().minSessions()),
        target.demand().deadline(),
        target.demand().owner(),
        surely);
  }

  private static @Nullable Long number(@Nullable Integer number) {
    return number == null ? null : Long.valueOf(number);
  }

  private boolean isHidden(Target target, Standing standing) {
    return target.stratum().isOfPerformers()
        && standing.performers() > 0
        && standing.performers() < config.minGroup();
  }

  private static boolean isOfTooFew(Demand demand, Standing standing) {
    return isBelow(standing.effectivePerformers(), demand.minPerformers())
        || isBelow((double) standing.sessions(), demand.minSessions());
  }

  private static boolean isBelow(double there, @Nullable Number least) {
    return least != null && there < least.doubleValue();
  }

  /** The agreement that the target asks for, if it asks. */
  static @Nullable Double agreed(Target target, Agreement agreement) {
    return target.demand().minAgreement() == null
        ? null
        : agreement.on(target.cell(), target.stratum().language());
  }

  /** The first reason for which the target is not met (METHODS 6.2). */
  static String status(Target target, Standing standing, @Nullable Double agreed) {
    if (standing.mass() == 0) {
      return "empty";
    }
    boolean isCredited = standing.credit() >= target.units();
    boolean isUnsure = isCredited && standing.surely() < target.wanted();
    if (standing.mass() < target.units() || isUnsure) {
      return "short";
    }
    if (!isCredited || isOfTooFew(target.demand(), standing)) {
      return "narrow";
    }
    var wanted = target.demand().minAgreement();
    if (wanted == null) {
      return "adequate";
    }
    if (agreed == null) {
      return "unverified";
    }
    return agreed < wanted ? "shaky" : "adequate";
  }
}

package callsheet.coverage;

import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.lake.Run;
import callsheet.schema.LicenceExpiry;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of the corpus and of each target what ends with the consents, horizon by horizon. */
final class ExpiryRows {
  private static final double UNIT = 1e9;

  private final CoverageConfig config;
  private final ExpiryTally tally;
  private final Run run;
  private final List<LicenceExpiry> rows = new ArrayList<>();

  private ExpiryRows(CoverageConfig config, ExpiryTally tally, Run run) {
    this.config = config;
    this.tally = tally;
    this.run = run;
  }

  /** For each horizon a row for the corpus, and one for each target, in their order. */
  static List<LicenceExpiry> of(
      CoverageConfig config, ExpiryTally tally, Agreement agreement, Run run) {
    var rows = new ExpiryRows(config, tally, run);
    rows.addCorpus();
    for (int place = 0; place < config.targets().size(); place++) {
      var target = config.targets().get(place);
      rows.addTarget(target, place, CoverageRows.agreed(target, agreement));
    }
    return rows.rows;
  }

  private void addCorpus() {
    var groups = groups(Holdings::turns);
    for (int place = 0; place < groups.size(); place++) {
      var hours = tally.ending().get(place).hours();
      rows.add(corpus(groups.get(place), ExpiryTally.HORIZONS.get(place), hours));
    }
  }

  private LicenceExpiry corpus(Group group, int horizon, double hoursLost) {
    boolean isTold = group.isTold();
    return new LicenceExpiry(
        run.asOf(),
        run.runId(),
        horizon,
        CellKind.TURN.label(),
        null,
        null,
        Stratum.ALL.label(),
        null,
        tally.all().turns().mass() / UNIT,
        ifTold(isTold, group.lost().mass() / UNIT),
        tally.all().hours(),
        ifTold(isTold, hoursLost),
        null,
        null,
        null,
        null,
        null,
        null,
        ifTold(isTold, group.lost().performers()),
        reason(isTold));
  }

  private void addTarget(Target target, int place, @Nullable Double agreed) {
    var there = tally.all().standings().get(place);
    var groups = groups(holdings -> holdings.standings().get(place));
    for (int horizon = 0; horizon < groups.size(); horizon++) {
      rows.add(row(target, there, groups.get(horizon), ExpiryTally.HORIZONS.get(horizon), agreed));
    }
  }

  private LicenceExpiry row(
      Target target, Standing there, Group group, int horizon, @Nullable Double agreed) {
    boolean isTold = group.isTold();
    var lost = group.lost();
    var left = there.minus(lost);
    var cell = target.cell();
    return new LicenceExpiry(
        run.asOf(),
        run.runId(),
        horizon,
        cell.kind().label(),
        cell.from(),
        cell.to(),
        target.stratum().label(),
        target.wanted(),
        there.mass() / UNIT,
        ifTold(isTold, lost.mass() / UNIT),
        null,
        null,
        there.credit() / UNIT,
        ifTold(isTold, lost.credit() / UNIT),
        progress(target, there),
        ifTold(isTold, progress(target, left)),
        CoverageRows.status(target, there, agreed),
        ifTold(isTold, CoverageRows.status(target, left, agreed)),
        ifTold(isTold, lost.performers()),
        reason(isTold));
  }

  /** What ends by one horizon, and whether it may be told. */
  private record Group(Standing lost, boolean isTold) {}

  private List<Group> groups(Function<Holdings, Standing> part) {
    var lost = tally.ending().stream().map(part).toList();
    var told = new NestedGroups(config.minGroup()).told(part.apply(tally.all()), lost);
    var groups = new ArrayList<Group>();
    for (int horizon = 0; horizon < lost.size(); horizon++) {
      groups.add(new Group(lost.get(horizon), told.get(horizon)));
    }
    return groups;
  }

  private static double progress(Target target, Standing standing) {
    return Math.min(1, standing.surely() / target.wanted());
  }

  private static <T> @Nullable T ifTold(boolean isTold, T value) {
    return isTold ? value : null;
  }

  private static @Nullable String reason(boolean isTold) {
    return isTold ? null : Reason.SUPPRESSED.name();
  }
}

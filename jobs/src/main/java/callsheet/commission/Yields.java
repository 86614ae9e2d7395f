package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.PlannedArc;
import callsheet.forecast.Forecast;
import callsheet.lake.Run;
import callsheet.schema.SceneCell;
import callsheet.schema.SceneYield;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What one more session of each brief can be expected to bring to each wanted cell, as rows. */
final class Yields {
  private final NightEvidence evidence;
  private final Forecast forecast;
  private final Run run;

  private Yields(NightEvidence evidence, Run run) {
    this.evidence = evidence;
    this.forecast = Forecast.of(evidence);
    this.run = run;
  }

  /**
   * A row for each cell and brief; none at all when no brief has been recorded, because then there
   * is nothing to expect.
   *
   * @param arcs of the briefs there are; others that were recorded count as well
   * @param counts cells of the wanted kinds and emotions, and the row of all turns of each recorded
   *     brief
   */
  static List<SceneYield> of(
      SortedSet<Cell> wanted, Map<String, PlannedArc> arcs, Collection<SceneCell> counts, Run run) {
    var evidence = new NightEvidence(NightEvidence.withEmotions(wanted), arcs, counts);
    var rows = new ArrayList<SceneYield>();
    if (!evidence.isEmpty()) {
      var yields = new Yields(evidence, run);
      for (int goal = 0; goal < evidence.goals(); goal++) {
        if (wanted.contains(evidence.cell(goal))) {
          yields.addRows(goal, rows);
        }
      }
    }
    return rows;
  }

  private void addRows(int goal, List<SceneYield> rows) {
    for (int brief = 0; brief < evidence.briefs(); brief++) {
      rows.add(row(brief, goal));
    }
  }

  private SceneYield row(int brief, int goal) {
    var cell = evidence.cell(goal);
    var seen = evidence.seen(brief, goal);
    var expected = forecast.of(brief, goal);
    return new SceneYield(
        run.asOf(),
        run.runId(),
        evidence.brief(brief),
        cell.kind().label(),
        cell.from(),
        cell.to(),
        seen.count(),
        seen.count() == 0 ? null : Double.valueOf(seen.sum() / seen.count()),
        expected.mean(),
        expected.credibility(),
        expected.variance(),
        expected.beforehand(),
        expected.origin().label(),
        expected.standardError());
  }
}

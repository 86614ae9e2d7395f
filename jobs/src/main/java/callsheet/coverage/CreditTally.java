package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.schema.PerformerCell;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is there of every target. Tallies add: a corpus is the sum of its performers, each of whom
 * must be added once, with all their cells.
 */
final class CreditTally implements Serializable {
  private final List<Target> targets;
  private final long[] caps;
  private final Standing[] standings;
  private final HashMap<Cell, List<Integer>> targetsByCell = new HashMap<>();

  CreditTally(CoverageConfig config) {
    this.targets = config.targets();
    this.caps = targets.stream().mapToLong(Target::cap).toArray();
    this.standings = new Standing[targets.size()];
    Arrays.fill(standings, Standing.NOTHING);
    for (int target = 0; target < targets.size(); target++) {
      targetsByCell
          .computeIfAbsent(targets.get(target).cell(), cell -> new ArrayList<>())
          .add(target);
    }
  }

  /**
   * Adds a performer.
   *
   * @param declared values by attribute
   * @param cells all that the performer has shown; cells that nobody wants are skipped
   */
  CreditTally add(Map<String, List<String>> declared, List<PerformerCell> cells) {
    var shown = new Shown.Amount[targets.size()];
    Arrays.fill(shown, Shown.Amount.NOTHING);
    for (var cell : cells) {
      for (int target : wanted(cell)) {
        if (targets.get(target).stratum().hasSessions(cell.language(), cell.vendor())) {
          shown[target] = shown[target].plus(cell);
        }
      }
    }
    for (int target = 0; target < shown.length; target++) {
      if (shown[target].mass() > 0 && targets.get(target).stratum().hasPerformer(declared)) {
        standings[target] = standings[target].with(shown[target], caps[target]);
      }
    }
    return this;
  }

  /** Adds the performers of another tally of the same targets. */
  CreditTally merge(CreditTally other) {
    for (int target = 0; target < standings.length; target++) {
      standings[target] = standings[target].plus(other.standings[target]);
    }
    return this;
  }

  /** What is there of each target, in their order. */
  List<Standing> standings() {
    return List.of(standings);
  }

  private List<Integer> wanted(PerformerCell cell) {
    return cell.fromEmotion() == null
        ? List.of()
        : targetsByCell.getOrDefault(
            Cell.of(cell.cellKind(), cell.fromEmotion(), cell.toEmotion()), List.of());
  }
}

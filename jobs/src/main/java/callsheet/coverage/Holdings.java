package callsheet.coverage;

import callsheet.corpus.CellKind;
import callsheet.schema.PerformerCell;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What some performers have shown: of every target, and in all. Holdings add; each performer must
 * be added once, with all their cells.
 */
final class Holdings implements Serializable {
  private final CreditTally credits;
  private Standing turns = Standing.NOTHING;
  private long speechUs;

  Holdings(CoverageConfig config) {
    credits = new CreditTally(config);
  }

  /**
   * Adds a performer.
   *
   * @param declared values by attribute
   */
  Holdings add(Map<String, List<String>> declared, List<PerformerCell> cells) {
    credits.add(declared, cells);
    var shown = Shown.Amount.NOTHING;
    for (var cell : cells) {
      if (cell.cellKind().equals(CellKind.TURN.label())) {
        shown = shown.plus(cell);
        speechUs += cell.speechUs();
      }
    }
    turns = shown.mass() == 0 ? turns : turns.with(shown, shown.mass());
    return this;
  }

  /** Adds the performers of other holdings. */
  Holdings merge(Holdings other) {
    credits.merge(other.credits);
    turns = turns.plus(other.turns);
    speechUs += other.speechUs;
    return this;
  }

  /** What is there of each target, in their order. */
  List<Standing> standings() {
    return credits.standings();
  }

  /** Usable turns in all, where no cap limits the credit. */
  Standing turns() {
    return turns;
  }

  /** How long the usable turns that have times last. */
  double hours() {
    return speechUs / 3.6e9;
  }
}

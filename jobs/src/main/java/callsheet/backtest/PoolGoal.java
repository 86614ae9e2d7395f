package callsheet.backtest;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.recordings.WantedCell;

/**
 * What is wanted of a pool.
 *
 * @param target credited turns or pairs wanted
 * @param performerCap largest credit of one performer, in turns or pairs
 */
public record PoolGoal(
    Cell cell, Stratum stratum, double target, double weight, double performerCap) {
  WantedCell wanted() {
    return new WantedCell(cell, stratum);
  }

  PoolGoal withTarget(double wanted) {
    return new PoolGoal(cell, stratum, wanted, weight, performerCap);
  }
}

package callsheet.recordings;

import java.util.List;

/**
 * What a session of which at least one turn counts brought.
 *
 * @param hasWithdrawn whether turns of it are gone because their performer has withdrawn
 * @param cells of those that it brought anything to
 */
public record SessionSum(
    String sessionId, String sceneId, boolean hasWithdrawn, List<CellSum> cells) {
  /**
   * What it brought to a cell.
   *
   * @param cell place of the wanted cell
   * @param mass in billionths of a turn or pair, above 0
   */
  public record CellSum(int cell, long mass) {}
}

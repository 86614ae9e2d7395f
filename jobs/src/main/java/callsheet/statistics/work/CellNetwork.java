package callsheet.statistics.work;

import java.util.Set;

/**
 * The table as a network: rows and columns are nodes, and every number flows along an arc between
 * its row and its column, totals against the direction of cells. That rows and columns add up says
 * that as much leaves a node as enters it, so whatever leaves all published numbers as they are is
 * a circulation through the withheld ones (Cox 1980).
 */
record CellNetwork(GroupTable table) {

  int nodes() {
    return table.rows() + table.columns() + 2;
  }

  /** The node that the number leaves. */
  int tail(CellPlace place) {
    return isTotalOfLine(place) ? columnNode(place) : place.row();
  }

  /** The node that the number enters. */
  int head(CellPlace place) {
    return isTotalOfLine(place) ? place.row() : columnNode(place);
  }

  private int columnNode(CellPlace place) {
    return table.rows() + 1 + place.column();
  }

  /** A total of one row or column: the total of all totals flows like a cell. */
  private boolean isTotalOfLine(CellPlace place) {
    return (place.row() == table.rows()) != (place.column() == table.columns());
  }

  /**
   * How far the numbers at the places can change, from node to node: upwards without a limit,
   * downwards to 0.
   */
  long[][] room(Set<CellPlace> places) {
    var room = new long[nodes()][nodes()];
    for (var place : places) {
      room[tail(place)][head(place)] = MaximumFlow.UNLIMITED;
      room[head(place)][tail(place)] = table.at(place).mass();
    }
    return room;
  }
}

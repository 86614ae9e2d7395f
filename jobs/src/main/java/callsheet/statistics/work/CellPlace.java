package callsheet.statistics.work;

import java.util.Comparator;

/** A place in a table of groups, counted from 0; the totals are in the last row and column. */
public record CellPlace(int row, int column) implements Comparable<CellPlace> {
  private static final Comparator<CellPlace> BY_ROW =
      Comparator.comparingInt(CellPlace::row).thenComparingInt(CellPlace::column);

  @Override
  public int compareTo(CellPlace other) {
    return BY_ROW.compare(this, other);
  }
}

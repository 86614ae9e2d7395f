package callsheet.counting;

import java.util.Arrays;

/**
 * The arcs of a performer: a table of open places, for of the many arcs that there can be a
 * performer shows few.
 */
final class ArcSums implements Sums {
  private static final int COLUMNS = Family.ARCS.columns();
  private static final int FREE = -1;

  private int[] cells = free(16);
  private long[] values = new long[16 * COLUMNS];
  private int used;

  /** Adds a session's occurrences of an arc. */
  void add(int cell, long occurrences, boolean isNew) {
    int place = place(cell);
    if (cells[place] == FREE) {
      if (2 * (used + 1) > cells.length) {
        grow();
        place = place(cell);
      }
      cells[place] = cell;
      used++;
    }
    int at = place * COLUMNS;
    values[at] += occurrences;
    values[at + 1]++;
    values[at + 2] += isNew ? 1 : 0;
  }

  /** Where the cell is, or where it would be. */
  private int place(int cell) {
    int mask = cells.length - 1;
    int place = ((cell * 0x9E3779B9) >>> 7) & mask;
    while (cells[place] != FREE && cells[place] != cell) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    var oldCells = cells;
    var oldValues = values;
    cells = free(2 * oldCells.length);
    values = new long[2 * oldValues.length];
    for (int old = 0; old < oldCells.length; old++) {
      if (oldCells[old] != FREE) {
        int place = place(oldCells[old]);
        cells[place] = oldCells[old];
        System.arraycopy(oldValues, old * COLUMNS, values, place * COLUMNS, COLUMNS);
      }
    }
  }

  private static int[] free(int size) {
    var cells = new int[size];
    Arrays.fill(cells, FREE);
    return cells;
  }

  @Override
  public int size() {
    return values.length + cells.length / 2;
  }

  @Override
  public byte[] pack() {
    var packed = new CountWriter(Family.ARCS.plain(), Family.ARCS.wide());
    var sorted = Arrays.stream(cells).filter(cell -> cell != FREE).sorted().toArray();
    for (int cell : sorted) {
      packed.cell(cell, values, place(cell) * COLUMNS);
    }
    return packed.toByteArray();
  }
}

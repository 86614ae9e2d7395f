package callsheet.counting;

import java.util.Arrays;

/**
 * Packs counts for the way between machines: longs of a cell that are plain, pairs of longs that
 * are wide, then for every cell with counts, in rising order, its distance from the last one and
 * its longs; all integers of variable length (7 bits a byte, low first).
 */
final class CountWriter {
  private final int columns;
  private byte[] bytes = new byte[256];
  private int size;
  private long previous = -1;

  CountWriter(int plain, int wide) {
    columns = plain + 2 * wide;
    bytes[0] = (byte) plain;
    bytes[1] = (byte) wide;
    size = 2;
  }

  /** Adds a cell: its longs are at {@code from} and after. */
  void cell(long cell, long[] values, int from) {
    unsigned(cell - previous);
    previous = cell;
    for (int column = 0; column < columns; column++) {
      unsigned(values[from + column]);
    }
  }

  private void unsigned(long value) {
    if (size + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    long rest = value;
    for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
    }
    bytes[size++] = (byte) rest;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}

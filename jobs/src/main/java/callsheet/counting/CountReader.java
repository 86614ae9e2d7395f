package callsheet.counting;

import java.math.BigInteger;

/** Walks packed counts cell by cell; see {@link CountWriter}. */
final class CountReader {
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(Long.SIZE);

  private final byte[] packed;
  private final int plain;
  private final int wide;
  private final long[] values;
  private int at;
  private long cell = -1;

  CountReader(byte[] packed) {
    this.packed = packed;
    this.plain = packed[0];
    this.wide = packed[1];
    this.values = new long[plain + 2 * wide];
    this.at = 2;
  }

  /** Moves to the next cell; false when there is none, and the cell is then beyond all others. */
  boolean next() {
    if (at == packed.length) {
      cell = Long.MAX_VALUE;
      return false;
    }
    cell += unsigned();
    for (int column = 0; column < values.length; column++) {
      values[column] = unsigned();
    }
    return true;
  }

  int plain() {
    return plain;
  }

  int wide() {
    return wide;
  }

  long cell() {
    return cell;
  }

  /** A number of the cell that fits into a long. */
  long value(int column) {
    return values[column];
  }

  /** A number of the cell that takes two longs. */
  BigInteger wide(int column) {
    long low = values[plain + 2 * column + 1];
    var unsignedLow = BigInteger.valueOf(low);
    return BigInteger.valueOf(values[plain + 2 * column])
        .shiftLeft(Long.SIZE)
        .add(low < 0 ? unsignedLow.add(WORD) : unsignedLow);
  }

  /** The longs of the cell, as a writer takes them. */
  long[] values() {
    return values;
  }

  private long unsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = packed[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}

package callsheet.counting;

/** Counts that are being summed under one key. */
interface Sums {
  /** Longs held: what bounds the memory of a partition. */
  int size();

  /** The counts as bytes; see {@link CountWriter}. */
  byte[] pack();
}
